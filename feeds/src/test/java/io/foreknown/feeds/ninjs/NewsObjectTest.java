package io.foreknown.feeds.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.given.AnyNotation;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;

/** Items in single quotes. */
class NewsObjectTest {
  private final Problems problems = new Problems();
  private final Problems notes = new Problems();

  private NewsObject item(String quoted) {
    try {
      char[] json = quoted.replace('\'', '"').toCharArray();
      return NewsObject.of(
          StrictJson.object(CharBuffer.wrap(json)), Path.ROOT.field("item"), problems, notes);
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertProblems(String... words) {
    assertThat(problems.found()).extracting(Problem::toString).containsExactly(words);
  }

  @Test
  void propertiesAreFields() {
    AnyNotation.assertReadsAsAnyOther(
        item("{'category':'Met','killed':'143','injured':'-1','blank':''}"));
  }

  @Test
  void problemsNameAPropertyAsItIsWritten() {
    NewsObject item = item("{'versionCreated':'yesterday','Uri':7,'headLines':[{'Value':1},2]}");

    assertThat(item.time("versioncreated")).isNull();
    assertThat(item.required("uri")).isNull();
    assertThat(item.objects("headlines").get(0).text("value")).isNull();
    assertThat(problems.found())
        .extracting(Problem::field)
        .containsExactly(
            "item.versionCreated", "item.Uri", "item.headLines[1]", "item.headLines[0].Value");
  }

  @Test
  void aNameInTwoSpellingsIsRefused() {
    item("{'uri':'a','URI':'b','places':[{'name':'A','Name':'B'}]}").objects("places");

    assertProblems(
        "item.URI: is given as 'uri' too", "item.places[0].Name: is given as 'name' too");
  }

  @Test
  void whatIsOnlyNotedCostsNoMore() {
    item("{'title':7}").noting().text("title");

    assertProblems();
    assertThat(notes.found())
        .containsExactly(new Problem("item.title", "is not a text, which is expected"));
  }
}
