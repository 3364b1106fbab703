package io.foreknown.feeds.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A {@code uri} that is none, as IPTC's own examples have it. */
class RelativeUriTest {
  private static final String STORY =
      """
      {"uri":"%s","versioncreated":"2024-04-01T08:00:00Z","place":[{"name":"Delta"}],"foreknown_claims":
      [{"type":"incident","id":"i","hazard":"met.flood","outcome":"occurred","began":"2024-04-01"},
      {"type":"incident","id":"j","hazard":"met.flood","outcome":"occurred","began":"2024-04-01"}]}
      """;

  private static Item.Accepted claim(Item item) {
    return (Item.Accepted) item;
  }

  @Test
  void relativeOneTellsStoriesApartAndIsNotedOnce() {
    List<Item> items = Given.reading(Given.source(), STORY.formatted("desk/renditions-example"));

    assertThat(items)
        .extracting(item -> claim(item).claim().header().id())
        .containsExactly("story:desk/renditions-example#i", "story:desk/renditions-example#j");
    assertThat(claim(items.get(0)).notes())
        .containsExactly(
            new Problem(
                "uri",
                "is 'desk/renditions-example', an absolute URI is expected; taken as it is: no other"
                    + " story may have the same"));
    assertThat(claim(items.get(1)).isMended()).isFalse();
  }

  @Test
  void relativeOneNamesTheVersionsOfItsStory() {
    String withdrawn =
        "{\"uri\":\"a\",\"versioncreated\":\"2024-04-01T09:00:00Z\",\"pubstatus\":\"canceled\"}";

    assertThat(Given.told(Given.source(), STORY.formatted("a") + withdrawn))
        .filteredOn(given -> given.contains("retracted"))
        .hasSize(2);
  }

  @Test
  void absoluteOneNeedsNoNote() {
    assertThat(Given.reading(Given.source(), STORY.formatted("urn:a")))
        .noneMatch(item -> claim(item).isMended());
  }

  @Test
  void strictReadingRefusesARelativeOne() {
    assertThat(Given.told(Given.source(Care.STRICT), STORY.formatted("a")))
        .singleElement()
        .asString()
        .startsWith("1 INVALID\n  uri: is 'a', an absolute URI is expected");
  }

  @Test
  void whatIsNoUriAtAllIsRefused() {
    assertThat(Given.told(Given.source(), STORY.formatted("no uri")))
        .containsExactly("1 INVALID\n  uri: is 'no uri', an absolute URI is expected");
  }
}
