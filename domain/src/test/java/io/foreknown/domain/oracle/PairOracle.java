package io.foreknown.domain.oracle;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.oracle.Expected.Bond;
import io.foreknown.domain.oracle.PlaceOracle.Found;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 3.1 for one warning event and one incident event. */
record PairOracle(MatchRules rules) {

  /** One finding, or none. */
  List<Expected> of(WarningFacts warning, IncidentFacts incident) {
    if (warning.exercise() || incident.outcome() == IncidentOutcome.DISPROVED) {
      return List.of();
    }
    LifeOracle held = life(warning, incident, 0);
    if (held != null && held.isInTime(row(held.last(), incident))) {
      return List.of(expected(MatchKind.MATCH, held, warning, incident));
    }
    LifeOracle near = life(warning, incident, 1);
    if (near != null && near.isInTime(row(near.last(), incident))) {
      return List.of(expected(MatchKind.NEAR_MISS, near, warning, incident));
    }
    return held != null && held.isTooLateByLittle(row(held.last(), incident))
        ? List.of(expected(MatchKind.TOO_LATE, held, warning, incident))
        : List.of();
  }

  /**
   * Section 3.2, {@code as-issued}: the hazard and the places of the first phase, from the issue to
   * the last end that was given, or the moment at which it was ended.
   */
  boolean verifiesAsIssued(WarningFacts warning, IncidentFacts incident) {
    PhaseFacts first = warning.phases().get(0);
    PhaseFacts last = warning.phases().get(warning.phases().size() - 1);
    long end =
        last.validity() != null
            ? last.validity().to().toEpochMilli()
            : first.at().to().plus(row(first, incident).horizon()).toEpochMilli();
    return !warning.exercise()
        && incident.outcome() != IncidentOutcome.DISPROVED
        && failures(first, warning, incident) == 0
        && !incident.began().to().isBefore(first.at().from())
        && incident.began().from().toEpochMilli() <= end
        && !(last.ended() && incident.began().from().toEpochMilli() >= last.from());
  }

  private @Nullable LifeOracle life(WarningFacts warning, IncidentFacts incident, int failures) {
    return LifeOracle.of(
        warning.phases(),
        phase -> failures(phase, warning, incident) == failures,
        incident.began());
  }

  /** Rules 2, 4 and 5; many where rule 1 fails, or the places are not even near. */
  private int failures(PhaseFacts phase, WarningFacts warning, IncidentFacts incident) {
    boolean comparable =
        isWithin(phase.hazard(), incident.hazard()) || isWithin(incident.hazard(), phase.hazard());
    Found place = phase.ended() || !comparable ? null : place(phase, incident);
    int of = actor(warning, incident) == ActorRelation.DIFFERENT ? 1 : 0;
    return place == null ? Integer.MAX_VALUE : of + place.failures();
  }

  private @Nullable Found place(PhaseFacts phase, IncidentFacts incident) {
    return new PlaceOracle(row(phase, incident), rules.kinds().broader())
        .best(phase.targets(), incident.places());
  }

  private static ActorRelation actor(WarningFacts warning, IncidentFacts incident) {
    return ActorOracle.relation(warning.suspects(), incident.perpetrators());
  }

  private Expected expected(
      MatchKind kind, LifeOracle life, WarningFacts warning, IncidentFacts incident) {
    Set<String> evidence = new HashSet<>(warning.evidence());
    evidence.addAll(incident.evidence());
    return new Expected(
        warning.event(),
        incident.event(),
        kind,
        warning.audience(),
        TimeOracle.times(warning, incident, life),
        new Bond(
            Objects.requireNonNull(place(life.last(), incident)).relation(),
            actor(warning, incident),
            row(life.last(), incident).hazard(),
            evidence));
  }

  private MatchRow row(PhaseFacts phase, IncidentFacts incident) {
    return row(longer(phase.hazard(), incident.hazard()));
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
