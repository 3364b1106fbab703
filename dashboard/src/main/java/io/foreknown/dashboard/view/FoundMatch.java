package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import java.time.Instant;
import java.util.List;

/**
 * A match, as far as lists of events show it.
 *
 * @param isHit whether it is more than a near miss, and not dismissed by the desk
 * @param audience symbol of whom the warning was given to
 * @param window symbol of where the incident lay against the warning's time
 * @param hindsight whether the warning became known only after the incident had begun
 * @param leastLeadSeconds the least that the warning can have come before the incident
 * @param evidence when the claims that it lists were published
 */
record FoundMatch(
    boolean isHit,
    String audience,
    String window,
    boolean hindsight,
    long leastLeadSeconds,
    long publicationLeadSeconds,
    List<Instant> evidence) {
  /** Copies the list. */
  FoundMatch {
    evidence = List.copyOf(evidence);
  }

  static FoundMatch of(Match match) {
    return new FoundMatch(
        match.kind() == MatchKind.MATCH && !match.isDismissed(),
        match.audience().name(),
        match.window().relation().name(),
        match.hindsight(),
        match.leadSeconds().min(),
        match.publicationLeadSeconds(),
        match.evidence().first().stream().map(Evidence.Source::publishedAt).toList());
  }

  /** The same from its record. */
  static FoundMatch read(JsonNode match) {
    return new FoundMatch(
        match.path("kind").asText().equals("MATCH")
            && !match.path("state").asText().equals("DISMISSED"),
        match.path("audience").asText(),
        match.path("window").path("relation").asText(),
        match.path("hindsight").asBoolean(),
        match.path("leadSeconds").path("min").asLong(),
        match.path("publicationLeadSeconds").asLong(),
        match
            .path("evidence")
            .valueStream()
            .map(claim -> Instant.parse(claim.path("publishedAt").asText()))
            .toList());
  }
}
