package io.foreknown.feeds.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a story can do without and cannot be read costs itself. */
class OptionalPropertiesTest {
  private static String story(String more) {
    return """
        {"uri":"urn:a","versioncreated":"2024-04-01T08:00:00Z","place":[{"name":"Delta"}],%s,"foreknown_claims":
        [{"type":"incident","id":"i","hazard":"met.flood","outcome":"occurred","began":"2024-04-01"}]}
        """
        .formatted(more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"genre\":\"news\" | genre | is not a list, which is expected",
        "\"urgency\":12 | urgency | is not within 1 to 9",
        "\"urgency\":\"high\" | urgency | is not a number, which is expected",
        "\"headline\":7 | headline | is not a text, which is expected",
        "\"description_text\":{} | description_text | is not a text, which is expected",
        "\"person\":[7] | person[0] | is no object, one is expected",
      })
  void costsItselfAndIsNotedOnce(String property, String field, String problem) {
    List<Item> items = Given.reading(Given.source(), story(property));

    assertThat(items).singleElement().isInstanceOf(Item.Accepted.class);
    assertThat(((Item.Accepted) items.get(0)).notes()).containsExactly(new Problem(field, problem));
    assertThat(Given.told(Given.source(Care.STRICT), story(property)))
        .singleElement()
        .asString()
        .contains("INVALID", field + ": " + problem);
  }

  @Test
  void timeThatNobodyNeedsMayBeNone() {
    assertThat(Given.reading(Given.source(), story("\"firstcreated\":\"yesterday\"")))
        .singleElement()
        .satisfies(item -> assertThat(((Item.Accepted) item).isMended()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"pubstatus\":\"cancelled\"",
        "\"version\":7",
        "\"embargoed\":\"tonight\"",
        "\"representationtype\":\"half\"",
        "\"associations\":7",
        "\"foreknown_more\":[]",
      })
  void whatAStoryCannotDoWithoutIsRefused(String property) {
    assertThat(Given.told(Given.source(), story(property)))
        .singleElement()
        .asString()
        .contains("INVALID");
  }
}
