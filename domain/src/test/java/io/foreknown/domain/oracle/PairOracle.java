package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.oracle.Expected.Bond;
import io.foreknown.domain.oracle.PlaceOracle.Found;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 3.1 for one warning event and one incident event. */
record PairOracle(MatchRules rules) {

  /** One finding, or none. */
  List<Expected> of(WarningFacts warning, IncidentFacts incident) {
    boolean comparable =
        isWithin(warning.hazard(), incident.hazard())
            || isWithin(incident.hazard(), warning.hazard());
    if (warning.exercise() || incident.outcome() == Outcome.DISPROVED || !comparable) {
      return List.of();
    }
    MatchRow row = row(longer(warning.hazard(), incident.hazard()));
    Found place =
        new PlaceOracle(row, rules.kinds().broader()).best(warning.targets(), incident.places());
    ActorRelation actor = ActorOracle.relation(warning.suspects(), incident.perpetrators());
    MatchKind kind = kind(warning, incident.began(), row, failures(place, actor));
    if (kind == null || place == null) {
      return List.of();
    }
    Set<String> evidence = new HashSet<>(warning.evidence());
    evidence.addAll(incident.evidence());
    return List.of(
        new Expected(
            warning.event(),
            incident.event(),
            kind,
            warning.audience(),
            TimeOracle.times(warning, incident),
            new Bond(place.relation(), actor, row.hazard(), evidence)));
  }

  /** Rules 2, 4 and 5; many where not even near. */
  private static int failures(@Nullable Found place, ActorRelation actor) {
    int of = actor == ActorRelation.DIFFERENT ? 1 : 0;
    return place == null ? Integer.MAX_VALUE : of + place.failures();
  }

  private static @Nullable MatchKind kind(
      WarningFacts warning, Span began, MatchRow row, int failures) {
    boolean mayHaveComeAfter = !began.to().isBefore(warning.issued().from());
    boolean beforeTheEnd = !began.from().isAfter(end(warning, row));
    if (mayHaveComeAfter && beforeTheEnd) {
      return failures == 0 ? MatchKind.MATCH : failures == 1 ? MatchKind.NEAR_MISS : null;
    }
    boolean notTooLong = !warning.issued().from().isAfter(began.to().plus(row.tooLate()));
    return !mayHaveComeAfter && notTooLong && failures == 0 ? MatchKind.TOO_LATE : null;
  }

  private static Instant end(WarningFacts warning, MatchRow row) {
    Instant horizon = warning.issued().to().plus(row.horizon());
    Span validity = warning.validity();
    return validity != null && validity.to().isAfter(horizon) ? validity.to() : horizon;
  }

  private MatchRow row(String hazard) {
    return rules.rows().stream()
        .filter(row -> row.hazard().isEmpty() || isWithin(hazard, row.hazard()))
        .max(Comparator.comparingInt(row -> row.hazard().length()))
        .orElseThrow();
  }

  private static String longer(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  private static boolean isWithin(String narrow, String broad) {
    return (narrow + ".").startsWith(broad + ".");
  }
}
