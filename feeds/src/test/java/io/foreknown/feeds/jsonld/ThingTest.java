package io.foreknown.feeds.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.given.AnyNotation;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;

/** Things in single quotes. */
class ThingTest {
  private final Problems problems = new Problems();
  private final Problems notes = new Problems();

  private Thing thing(String quoted) {
    try {
      char[] json = quoted.replace('\'', '"').toCharArray();
      ObjectNode node = (ObjectNode) StrictJson.object(CharBuffer.wrap(json));
      return new Thing(node, Path.ROOT.field("review"), problems, notes);
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertProblems(String... words) {
    assertThat(problems.found()).extracting(Problem::toString).containsExactly(words);
  }

  @Test
  void oneValueAndAListOfValuesAreTheSame() {
    AnyNotation.assertReadsAsAnyOther(
        thing("{'category':'Met','killed':143,'injured':'-1','blank':' '}"));
  }

  @Test
  void oneAmongOthersIsTheFirstThatIsNotBlank() {
    AnyNotation.assertReadsAsAnyOther(
        thing(
            "{'category':[null,' ',{'@value':'Met'},'Geo'],'killed':[143],'injured':['-1','2'],"
                + "'blank':[null,'']}"));
  }

  @Test
  void whatIsNoTextIsRefusedOnce() {
    assertThat(thing("{'url':{'a':1}}").required("url")).isNull();
    assertThat(thing("{'url':[true]}").text("url")).isNull();
    assertThat(thing("{'url':'ftp://a.example'}").address("url")).isNull();

    assertProblems(
        "review.url: is no text, one is expected",
        "review.url: is no text, one is expected",
        "review.url: is 'ftp://a.example', an address with http or https is expected");
  }

  @Test
  void thingsOfAListAreNumberedAndOneIsNot() {
    assertThat(thing("{'author':[{'name':'A'},'B']}").things("author"))
        .extracting(author -> author.path() + " " + author.text("name"))
        .containsExactly("review.author[0] A", "review.author[1] B");
    assertThat(thing("{'author':'B'}").things("author"))
        .extracting(author -> author.path().toString())
        .containsExactly("review.author");
    assertThat(thing("{'author':[7]}").first("author")).isNull();

    assertProblems("review.author[0]: is neither an object nor a text");
  }

  @Test
  void whatIsOnlyNotedCostsNoMore() {
    thing("{}").noting().require("url");

    assertProblems();
    assertThat(notes.found()).containsExactly(new Problem("review.url", "is missing"));
  }
}
