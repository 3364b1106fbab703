package io.foreknown.feeds.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.given.AnyNotation;
import io.foreknown.feeds.ndjson.Rfc3339;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckedElementTest {
  private final Problems problems = new Problems();
  private final Problems notes = new Problems();

  private static Element element(String name, String text, Element... children) {
    return new Element(
        "urn:ours", name, Map.of("literal", " Met ", "uri", ""), text, List.of(children), 1);
  }

  private CheckedElement checked(Element... children) {
    Path info = Path.ROOT.field("info").entry(0);
    return new CheckedElement(element("info", "", children), info, problems, notes);
  }

  private static List<String> words(Problems of) {
    return of.found().stream().map(Problem::toString).toList();
  }

  @Test
  void childrenAreFields() {
    AnyNotation.assertReadsAsAnyOther(
        checked(
            element("category", "Met"),
            element("category", "Geo"),
            element("killed", "143"),
            element("injured", "-1"),
            element("blank", "")));
  }

  @Test
  void attributesAreFieldsToo() {
    assertThat(checked().required("@literal")).isEqualTo("Met");
    assertThat(checked().text("@uri")).isNull();
    assertThat(checked().required("@qcode")).isNull();
    assertThat(words(problems)).containsExactly("info[0].@qcode: is missing");
  }

  @Test
  void childrenOfOtherNamespacesAreNone() {
    Element other = new Element("urn:other", "category", Map.of(), "Met", List.of(), 1);

    assertThat(checked(other).text("category")).isNull();
    CheckedElement info = checked(other);
    assertThat(info.requiredAs("category", info::first)).isNull();
    assertThat(words(problems)).containsExactly("info[0].category: is missing");
  }

  @Test
  void severalOfANameAreNumberedAndOneIsNot() {
    CheckedElement info = checked(element("area", "one"), element("area", ""));

    assertThat(info.all("area")).extracting(CheckedElement::text).containsExactly("one", null);
    assertThat(info.all("area"))
        .extracting(area -> area.path().toString())
        .containsExactly("info[0].area[0]", "info[0].area[1]");
    assertThat(info.requiredAs("area", info::first))
        .extracting(area -> area.path().toString())
        .isEqualTo("info[0].area");
  }

  @Test
  void whatMayBeThereOnceIsCounted() {
    Set<String> once = new LinkedHashSet<>(List.of("area", "event", "web"));

    checked(element("area", ""), element("event", ""), element("area", "")).requireOnce(once);
    assertThat(words(problems)).containsExactly("info[0].area: occurs 2 times, once is allowed");
  }

  @Test
  void anEmptyElementMeansNothing() {
    CheckedElement sent = Objects.requireNonNull(checked(element("sent", "")).first("sent"));

    assertThat(sent.parsed(Rfc3339::moment)).isNull();
    assertThat(words(problems)).hasSize(1).first().asString().startsWith("info[0].sent: ");
  }

  @Test
  void whatIsOnlyNotedCostsNoMore() {
    checked().noting().refuse("web", "is no address");

    assertThat(words(problems)).isEmpty();
    assertThat(words(notes)).containsExactly("info[0].web: is no address");
  }
}
