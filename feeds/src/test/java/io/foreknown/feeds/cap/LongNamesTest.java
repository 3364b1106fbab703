package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was cut or left out has to be read again from the memory. */
class LongNamesTest {
  private static final String CANCEL =
      """
      <alert xmlns="%s"><identifier>c</identifier><sender>met@example.org</sender>\
      <sent>2024-05-01T09:00:00-00:00</sent><status>Actual</status><msgType>Cancel</msgType>\
      <scope>Public</scope><references>met@example.org,a,2024-05-01T08:00:00-00:00</references></alert>
      """
          .formatted(Given.NAMESPACE);

  @Test
  void aNameIsNotCutWithinACharacterAndItsCancelIsRead() {
    HeapMemory memory = new HeapMemory();
    String name = "x".repeat(499) + "🌪 over the delta";
    Warning warning =
        Given.lastWord(
            Given.reading(new CapSource(memory), alert("a").replace(">Delta<", ">" + name + "<")));

    assertThat(warning.targets().get(0).name()).isEqualTo("x".repeat(499));
    assertThat(Given.reading(new CapSource(memory), CANCEL))
        .singleElement()
        .isInstanceOf(Item.Accepted.class);
  }

  @Test
  void anAddressThatIsNotOfTheWebIsLeftOutAndTheClaimStays() {
    Warning warning =
        Given.lastWord(
            Given.reading(
                new CapSource(new HeapMemory()),
                alert("a").replace("<area>", "<web>javascript:alert(1)</web><area>")));

    assertThat(Objects.requireNonNull(warning.header().story()).url()).isNull();
  }

  @Test
  void anAddressThatAnOlderVersionKeptIsLeftOut() {
    HeapMemory memory = new HeapMemory();
    Given.reading(
        new CapSource(memory),
        alert("a").replace("<area>", "<web>https://example.org/1</web><area>"));
    memory
        .map("messages")
        .replaceAll((key, given) -> given.replace("https://example.org/1", "www.example.org"));

    assertThat(memory.map("messages").values()).singleElement().asString().contains("www.ex");
    assertThat(Given.reading(new CapSource(memory), CANCEL))
        .singleElement()
        .isInstanceOf(Item.Accepted.class);
  }

  @Test
  void excerptsEndAfterAWholeCharacter() {
    assertThat(Excerpt.of("x".repeat(59) + "🌪")).isEqualTo("'" + "x".repeat(59) + "…'");
    assertThat(Excerpt.of("x".repeat(58) + "🌪")).isEqualTo("'" + "x".repeat(58) + "🌪'");
  }
}
