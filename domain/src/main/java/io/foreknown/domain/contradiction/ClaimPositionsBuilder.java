package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.contradiction.ClaimPositions.ClaimPosition;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what one claim answers; what does not fit its question is left out. */
final class ClaimPositionsBuilder {
  private final Predicates predicates;
  private final Span asOf;
  private final List<ClaimPosition> found = new ArrayList<>();

  ClaimPositionsBuilder(Predicates predicates, Span asOf) {
    this.predicates = predicates;
    this.asOf = asOf;
  }

  @Nullable ClaimPositions by(Attribution attribution, EventKey event) {
    return found.isEmpty() ? null : new ClaimPositions(event, attribution, found);
  }

  /** Of a warning of which nobody has said that it was a drill. */
  ClaimPositionsBuilder of(Warning warning, Attribution attribution) {
    if (!warning.isExercise()) {
      add(Predicates.ISSUED, new Position.OfTruth(true));
      Warning.Named named = warning.lastNamed();
      Party holder = attribution.isOnlyBy(warning.issuer()) ? warning.issuer() : null;
      Party later = named.at().equals(warning.issued()) ? null : holder;
      add(
          Predicates.SPECIFICITY,
          atLeast(Specificity.ofMostSpecific(named.targets())),
          named.at(),
          later);
      add(Predicates.TARGET, new Position.OfPlaces(named.targets()), named.at(), later);
      vouch(warning);
    }
    return this;
  }

  /**
   * Whoever warns takes the danger for real, until he withdraws or ends it; whoever retells it need
   * not.
   */
  private void vouch(Warning warning) {
    if (warning.ended() == null) {
      add(Predicates.CREDIBLE, new Position.OfTruth(true), asOf, warning.issuer());
    }
  }

  /**
   * Whoever repeats a warning need not say how precise it was: that it named a city does not say
   * that it named no hall.
   */
  static Position atLeast(Specificity specificity) {
    return new Position.OfScale(rung(specificity), rung(Specificity.SITE));
  }

  static Position exactly(IncidentOutcome incidentOutcome) {
    return new Position.OfScale(rung(incidentOutcome), rung(incidentOutcome));
  }

  private static String rung(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whoever says that it was none does not say that it was somewhere. */
  ClaimPositionsBuilder of(IncidentReport report) {
    add(Predicates.OUTCOME, exactly(report.outcome()));
    if (report.outcome() == IncidentOutcome.DISPROVED) {
      return this;
    }
    add(Predicates.BEGAN, new Position.OfTime(report.began()));
    add(Predicates.PLACE, new Position.OfPlaces(report.places()));
    add(Predicates.KILLED, report.killed());
    add(Predicates.INJURED, report.injured());
    if (report.perpetrators() != null) {
      add(Predicates.PERPETRATOR, new Position.OfParties(report.perpetrators()));
    }
    return this;
  }

  private void add(String name, @Nullable Count count) {
    if (count != null) {
      add(name, new Position.OfCount(count));
    }
  }

  private void add(String name, Position position) {
    add(name, position, asOf, null);
  }

  private void add(String name, Position position, Span when, @Nullable Party holder) {
    add(name, Stance.affirms(position), when, holder);
  }

  ClaimPositionsBuilder add(String name, Stance stance) {
    add(name, stance, asOf, null);
    return this;
  }

  private void add(String name, Stance stance, Span when, @Nullable Party holder) {
    Predicate predicate = predicates.named(name);
    if (predicate != null && predicate.problem(stance) == null) {
      found.add(new ClaimPosition(name, predicate.stance(stance), when, holder));
    }
  }
}
