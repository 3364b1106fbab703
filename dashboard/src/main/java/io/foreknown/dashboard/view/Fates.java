package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.WarningEvent;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of each warning, and whether it was known in time: what scorecards do not tell apart.
 * One thread puts in, any number looks.
 */
final class Fates {
  private final Map<String, Fate> byEvent = new ConcurrentHashMap<>();

  /**
   * What became of one warning.
   *
   * @param issued the earliest moment at which it was given
   * @param outcome the symbol
   * @param hindsight whether it became known only after all that it came true by
   */
  private record Fate(
      String issuer, Instant issued, Facts facts, String outcome, boolean hindsight) {

    boolean counts(JsonNode settings) {
      JsonNode issuers = settings.path("issuers");
      return (issuers.isEmpty() || names(issuers, issuer))
          && isWithin(settings)
          && (settings.path("place").isNull()
              || facts.places().contains(settings.path("place").asText()))
          && (settings.path("hazard").isNull() || facts.isWithin(settings.path("hazard").asText()));
    }

    private static boolean names(JsonNode issuers, String id) {
      return issuers.valueStream().anyMatch(issuer -> issuer.asText().equals(id));
    }

    private boolean isWithin(JsonNode settings) {
      return (settings.path("from").isNull() || !issued.isBefore(moment(settings, "from")))
          && (settings.path("to").isNull() || !issued.isAfter(moment(settings, "to")));
    }

    private static Instant moment(JsonNode settings, String bound) {
      return Instant.parse(settings.path(bound).asText());
    }
  }

  /** Takes in what is known of a warning; null: nothing is told of it. */
  void put(WarningEvent warning, Facts facts, @Nullable String outcome, boolean hindsight) {
    if (outcome == null || warning.exercise()) {
      byEvent.remove(warning.id());
    } else {
      Instant issued = warning.issued().span().from();
      String issuer = warning.issuer().id();
      byEvent.put(warning.id(), new Fate(issuer, issued, facts, outcome, hindsight));
    }
  }

  /** Forgets a warning; of an incident it knows nothing. */
  void remove(EventKey event) {
    if (event.type() == ClaimType.WARNING) {
      byEvent.remove(event.id());
    }
  }

  /** The warnings that a scorecard counts, by what became of them; costs a pass over all. */
  ScoreParts parts(JsonNode settings) {
    ScoreParts parts = new ScoreParts(settings.path("policy").asText().equals("IN_WINDOW"));
    for (Fate fate : byEvent.values()) {
      if (fate.counts(settings)) {
        parts.add(fate.outcome(), fate.hindsight());
      }
    }
    return parts;
  }
}
