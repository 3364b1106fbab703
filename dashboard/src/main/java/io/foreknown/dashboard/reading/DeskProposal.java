package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the desk sees it.
 *
 * @param proposal as its record has it
 * @param words where what it rests on stands in the text now; fewer than there were: they are gone
 * @param hasWords whether all of it stands there
 */
public record DeskProposal(
    JsonNode proposal,
    List<StoryWords> words,
    boolean hasWords,
    ProposalState state,
    KnownProposal known) {
  /** Nearest to a whole claim first, then as the story goes. */
  static final Comparator<DeskProposal> ORDER =
      Comparator.comparing(DeskProposal::rank)
          .thenComparingInt(DeskProposal::from)
          .thenComparing(each -> each.proposal.path("id").asText());

  private static final List<String> RANKS = List.of("HIGH", "MEDIUM", "LOW");

  /** Copies the list. */
  public DeskProposal {
    words = List.copyOf(words);
  }

  /** By the text of the story and by what has become of the proposal. */
  static DeskProposal of(JsonNode proposal, StoryOnDesk storyOnDesk, KnownProposal knownProposal) {
    List<StoryWords> words = words(proposal, storyOnDesk.text());
    boolean hasWords = hasWords(proposal, storyOnDesk);
    return new DeskProposal(
        proposal, words, hasWords, knownProposal.state(hasWords), knownProposal);
  }

  /** As long as no text has come, nothing is gone from it. */
  static boolean hasWords(JsonNode proposal, StoryOnDesk storyOnDesk) {
    return storyOnDesk.story() == null
        || words(proposal, storyOnDesk.text()).size() == proposal.path("evidence").size();
  }

  private static List<StoryWords> words(JsonNode proposal, String text) {
    return proposal
        .path("evidence")
        .valueStream()
        .map(each -> StoryWords.find(each, text))
        .flatMap(Optional::stream)
        .toList();
  }

  private int rank() {
    int rank = RANKS.indexOf(proposal.path("rank").asText());
    return rank < 0 ? RANKS.size() : rank;
  }

  private int from() {
    return proposal
        .path("evidence")
        .valueStream()
        .mapToInt(e -> e.path("from").asInt())
        .min()
        .orElse(0);
  }

  /** As the API has it. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("proposal", proposal);
    json.put("state", state.name());
    ArrayNode places = json.putArray("words");
    words.forEach(each -> places.addObject().put("from", each.from()).put("to", each.to()));
    json.put("hasWords", hasWords);
    String claimId = Acceptance.claimId(proposal);
    json.put("claimId", claimId);
    json.put("event", Objects.requireNonNullElse(known.event(), claimId));
    json.put("claimStands", known.stands());
    json.set("decided", decided(known.newest()));
    return json;
  }

  private static JsonNode decided(KnownProposal.@Nullable Decided decision) {
    if (decision == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", decision.id())
        .put("at", decision.at())
        .put("by", decision.by())
        .put("reason", decision.reason());
  }
}
