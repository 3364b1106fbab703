package io.foreknown.feeds.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import io.foreknown.feeds.story.Embargo;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A story that has taken the place of another one. */
class EvolvedStoriesTest {
  private static final String OLD = story("urn:old", "T10:00:00Z", "");
  private static final String NEW = story("urn:new", "T12:00:00Z", "\"evolvedfrom\":\"urn:old\",");
  private static final String NEWER_OLD = story("urn:old", "T13:00:00Z", "");

  private static final Instant NOW = Instant.parse("2025-04-01T00:00:00Z");

  private static String story(String uri, String time, String more) {
    return """
        {"uri":"%s","versioncreated":"2025-03-01%s",%s"place":[{"name":"Delta"}],"foreknown_claims":
        [{"type":"incident","id":"i","hazard":"met.flood","outcome":"occurred","began":"2025-03-01"}]}
        """
        .formatted(uri, time, more);
  }

  /** The ids of claims by whether their last word stands. */
  private static Map<String, Boolean> standing(String... stories) {
    Map<String, Claim> last = new TreeMap<>();
    items(stories).stream()
        .filter(Item.Accepted.class::isInstance)
        .map(item -> ((Item.Accepted) item).claim())
        .forEach(
            claim ->
                last.merge(
                    claim.header().id(),
                    claim,
                    (one, other) ->
                        one.header().revision() > other.header().revision() ? one : other));
    Map<String, Boolean> standing = new TreeMap<>();
    last.forEach((id, claim) -> standing.put(id, !(claim instanceof Retraction)));
    return standing;
  }

  private static List<Item> items(String... stories) {
    byte[] lines = String.join("\n", stories).getBytes(UTF_8);
    return new NinjsSource(new HeapMemory(), new Embargo(InstantSource.fixed(NOW)), Care.MENDING)
        .read(new ByteArrayInputStream(lines), "stories.json")
        .toList();
  }

  @Test
  void claimsOfTheOlderStoryEndWhicheverComesFirst() {
    Map<String, Boolean> expected = Map.of("story:urn:old#i", false, "story:urn:new#i", true);

    assertThat(standing(OLD, NEW)).isEqualTo(expected);
    assertThat(standing(NEW, OLD)).isEqualTo(expected);
    assertThat(standing(NEW.replace("\"urn:old\"", "[{\"uri\":\"urn:old\"}]"), OLD))
        .isEqualTo(expected);
  }

  @Test
  void laterVersionOfTheOlderStorySaysThatItStillStands() {
    assertThat(standing(NEW, NEWER_OLD, OLD)).containsEntry("story:urn:old#i", true);
  }

  @Test
  void storyThatNamesItselfOrNobodyEndsNothing() {
    assertThat(standing(OLD, story("urn:old", "T12:00:00Z", "\"evolvedfrom\":[\"urn:old\",\"\"],")))
        .containsEntry("story:urn:old#i", true);
    assertThat(items(story("urn:new", "T12:00:00Z", "\"evolvedfrom\":7,")).stream().map(Told::of))
        .singleElement()
        .asString()
        .contains("evolvedfrom: is not a text or a list, which is expected");
  }
}
