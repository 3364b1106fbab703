package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of each warning, and whether it was known in time: what scorecards do not tell apart.
 * For any number of threads.
 */
final class WarningOutcomes {
  private final Map<String, KnownOutcome> byEvent = new ConcurrentHashMap<>();

  /**
   * What became of one warning.
   *
   * @param issued the earliest moment at which it was given
   * @param outcome the symbol
   * @param hindsight whether it became known only after all that it came true by
   */
  private record KnownOutcome(
      String issuer,
      Instant issued,
      Hazard hazard,
      Set<String> places,
      String outcome,
      boolean hindsight) {}

  /** Takes in what is known of a warning. */
  void put(WarningEvent warning, ShownEvent shown) {
    String outcome = shown.judgement();
    if (outcome == null || warning.exercise()) {
      byEvent.remove(warning.id());
    } else {
      byEvent.put(
          warning.id(),
          new KnownOutcome(
              warning.issuer().id(),
              warning.issued().span().from(),
              warning.hazard(),
              shown.viewRecord().facts().places(),
              outcome,
              shown.hindsight()));
    }
  }

  /** Forgets a warning; of an incident it knows nothing. */
  void remove(EventKey event) {
    if (event.type() == ClaimType.WARNING) {
      byEvent.remove(event.id());
    }
  }

  /**
   * The warnings that a scorecard counts, by what became of them; costs a pass over all. Null for
   * one that counts warnings as they were issued, for what became of them does not decide there.
   */
  @Nullable ScoreParts parts(JsonNode settings) {
    ScoreSpec spec = ScoreSettings.read(settings);
    if (spec.policy() == Policy.AS_ISSUED) {
      return null;
    }
    ScoreParts parts = new ScoreParts(spec.policy() == Policy.IN_WINDOW);
    for (KnownOutcome knownOutcome : byEvent.values()) {
      if (spec.covers(
          knownOutcome.issuer,
          knownOutcome.issued,
          knownOutcome.hazard,
          knownOutcome.places::contains)) {
        parts.add(knownOutcome.outcome(), knownOutcome.hindsight());
      }
    }
    return parts;
  }
}
