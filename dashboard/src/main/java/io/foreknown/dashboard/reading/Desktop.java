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
  public List<Reading> readings() {
    return all.all();
  }

  /** One story; null when there is none. */
  public @Nullable Reading reading(String story) {
    return all.of(story);
  }

  /** The story of a proposal; null when there is no such proposal. */
  public @Nullable Reading withProposal(String id) {
    return all.withProposal(id);
  }

  /** What a story may claim, nearest to a whole claim first. */
  public List<Proposed> proposals(Reading reading) {
    return reading.proposals().values().stream()
        .map(each -> Proposed.of(each, reading, desk.known(each)))
        .sorted(Proposed.ORDER)
        .toList();
  }

  /** One proposal as it stands now. */
  public Proposed proposed(JsonNode proposal) {
    Reading reading = all.of(proposal.path("story").path("id").asText());
    return Proposed.of(
        proposal, Objects.requireNonNullElse(reading, Reading.NONE), desk.known(proposal));
  }

  /** How many proposals of a story stand how. */
  public Map<State, Long> counts(Reading reading) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    proposals(reading).forEach(each -> counts.merge(each.state(), 1L, Long::sum));
    return counts;
  }
}
