package io.foreknown.dashboard.reading;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.name.NameKey;
import io.foreknown.schemas.json.StoryWordsJson;
import java.util.List;
import java.util.TreeMap;

/**
 * The proposal that somebody of the desk makes of words of a story; pure. It looks like any other
 * proposal of that story, so that all that can be done with one can be done with it. Why:
 * docs/decisions/0033.
 */
final class ByHand {
  /** What the proposer of such a proposal is called, before the name of the person. */
  private static final String DESK = "desk:";

  private static final String VERSION = "1";

  private static final String PUBLISHED = "publishedAt";
  private static final List<String> TYPES = List.of("warning", "incident", "statement");

  /** What a claim says of its story, as far as it is known. */
  private static final List<String> STORY = List.of("url", "headline", "outlet", "language");

  private static final String NOT_THERE =
      "these words do not stand from %d to %d in the text as it is here; select them again";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ByHand() {}

  /**
   * The proposal; its id is the same for the same words and the same claim.
   *
   * @param by the name of who makes it
   * @throws InvalidValueException if the words do not stand there, or the claim has no such type
   */
  static ObjectNode proposal(StoryOnDesk storyOnDesk, MadeByHand given, String by) {
    ObjectNode evidence = evidence(given, storyOnDesk.text());
    ObjectNode claim = claim(storyOnDesk.head(), given.claim());
    String story = storyOnDesk.head().path("id").asText();
    ObjectNode proposal = JSON.objectNode().put("id", id(story, given.exact(), claim));
    proposal.set("story", storyOnDesk.head());
    proposal.putObject("proposer").put("id", DESK + by).put("version", VERSION);
    proposal.set("claim", claim);
    claim.put("id", Acceptance.claimId(proposal));
    proposal.putArray("missing");
    proposal.putNull("noLaterThan");
    proposal.putArray("evidence").add(evidence);
    proposal.putObject("fields");
    proposal.putArray("checks").add("evidence");
    proposal.put("rank", "HIGH").putArray("events");
    return proposal;
  }

  private static ObjectNode evidence(MadeByHand words, String text) {
    int from = words.from();
    int to = words.to();
    boolean isThere = isWithin(from, to, text) && text.substring(from, to).equals(words.exact());
    require(isThere, NOT_THERE, from, to);
    require(!words.exact().isBlank(), "the words are blank");
    Limits.text(words.exact(), Limits.TEXT);
    return StoryWordsJson.of(from, to, text);
  }

  /** Whether they are places in the text, neither of them within a character. */
  private static boolean isWithin(int from, int to, String text) {
    return from >= 0
        && from < to
        && to <= text.length()
        && StoryWordsJson.isWhole(text, from)
        && StoryWordsJson.isWhole(text, to);
  }

  /** The claim, with what the story gives it in the place of what was sent of that. */
  private static ObjectNode claim(JsonNode story, JsonNode given) {
    String type = given.path("type").asText();
    require(
        TYPES.contains(type),
        "claim.type is '%s', one of %s is expected",
        type,
        String.join(", ", TYPES));
    ObjectNode claim = JSON.objectNode().put("type", type).put("id", "");
    JsonNode published = story.hasNonNull(PUBLISHED) ? story : given;
    if (published.hasNonNull(PUBLISHED)) {
      claim.set(PUBLISHED, published.path(PUBLISHED));
    }
    ObjectNode provenance = JSON.objectNode();
    STORY.stream()
        .filter(story::hasNonNull)
        .forEach(field -> provenance.set(field, story.path(field)));
    if (!provenance.isEmpty()) {
      claim.set("story", provenance);
    }
    Acceptance.content(given).forEach(claim::putIfAbsent);
    return claim;
  }

  /** Apart from those of all other proposers, so that none takes the place of another. */
  private static String id(String story, String exact, ObjectNode claim) {
    TreeMap<String, JsonNode> content = new TreeMap<>(Acceptance.content(claim));
    content.remove(PUBLISHED);
    String type = claim.path("type").asText();
    return StableId.of(story, "desk " + type, NameKey.of(exact), content.toString());
  }
}
