package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lies on the desk: stories and proposals with how they stand. */
public record Desktop(Readings all, ReadingDesk desk) {
  /** The stories, those that were read last first. */
  public List<StoryOnDesk> readings() {
    return all.all();
  }

  /** One story; null when there is none. */
  public @Nullable StoryOnDesk reading(String story) {
    return all.of(story);
  }

  /** The story of a proposal; null when there is no such proposal. */
  public @Nullable StoryOnDesk withProposal(String id) {
    return all.withProposal(id);
  }

  /** What a story may claim, nearest to a whole claim first. */
  public List<DeskProposal> proposals(StoryOnDesk storyOnDesk) {
    return storyOnDesk.proposals().values().stream()
        .map(each -> DeskProposal.of(each, storyOnDesk, desk.known(each)))
        .sorted(DeskProposal.ORDER)
        .toList();
  }

  /** One proposal as it stands now. */
  public DeskProposal proposed(JsonNode proposal) {
    StoryOnDesk storyOnDesk = all.of(proposal.path("story").path("id").asText());
    return DeskProposal.of(
        proposal, Objects.requireNonNullElse(storyOnDesk, StoryOnDesk.NONE), desk.known(proposal));
  }

  /** How many proposals of a story stand how. */
  public Map<ProposalState, Long> counts(StoryOnDesk storyOnDesk) {
    Map<ProposalState, Long> counts = new EnumMap<>(ProposalState.class);
    proposals(storyOnDesk).forEach(each -> counts.merge(each.state(), 1L, Long::sum));
    return counts;
  }
}
