package io.foreknown.domain.score;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.verdict.FindingsBasis;
import io.foreknown.domain.verdict.Leads;
import io.foreknown.domain.verdict.Range;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard counts.
 *
 * @param issuers ids; empty: all
 * @param hazard this one and narrower ones; null: all
 * @param place id of a place, or of a broader one; null: all
 * @param from earliest issue and beginning; null: no bound
 * @param to latest issue and beginning, inclusive; null: no bound
 * @param incidents whether incidents are counted; those of an issuer that nobody declared are not
 */
public record ScoreSpec(
    String id,
    Set<String> issuers,
    @Nullable Hazard hazard,
    @Nullable String place,
    @Nullable Instant from,
    @Nullable Instant to,
    Policy policy,
    boolean incidents) {
  private static final String OF_ISSUER = "issuer:";

  /** Refuses bounds in the wrong order. */
  public ScoreSpec {
    issuers = Set.copyOf(issuers);
    require(
        from == null || to == null || !to.isBefore(from),
        "ends (%s) before it begins (%s)",
        to,
        from);
  }

  /** The scorecard of an issuer that nobody has declared one for. */
  public static ScoreSpec ofIssuer(String issuer) {
    return new ScoreSpec(
        OF_ISSUER + issuer, Set.of(issuer), null, null, null, null, Policy.WITHIN_HORIZON, false);
  }

  /** The issuer whose own scorecard has this id. */
  static String issuerOf(String id) {
    require(id.startsWith(OF_ISSUER), "'%s' is no scorecard that is declared", id);
    return id.substring(OF_ISSUER.length());
  }

  /** Whether the scorecard counts this warning. */
  boolean counts(WarningEvent warning) {
    return !warning.exercise()
        && covers(
            warning.issuer().id(),
            warning.issued().span().from(),
            warning.hazard(),
            place -> liesIn(warning, place));
  }

  /**
   * The same of a warning that is no exercise, of which no more is at hand.
   *
   * @param issued the earliest moment at which it was given
   * @param liesIn whether one of its places is the one with this id, or lies in it
   */
  public boolean covers(String issuer, Instant issued, Hazard of, Predicate<String> liesIn) {
    return (issuers.isEmpty() || issuers.contains(issuer))
        && isWithin(issued)
        && concerns(of, liesIn);
  }

  /** Whether the scorecard counts this incident. */
  boolean counts(IncidentEvent incident) {
    return incidents
        && incident.outcome() == IncidentOutcome.OCCURRED
        && isWithin(incident.began().span().from())
        && concerns(incident.hazard(), place -> liesIn(incident, place));
  }

  /**
   * The leads of the findings by the issuers that verify, by the policy. Looks at neither the
   * hazard nor the place nor the moment of the warning.
   */
  Stream<Range> verifyingLeads(FindingsBasis findings) {
    return ofIssuers(findings).map(this::verifying).filter(leads -> leads.size() > 0);
  }

  /** Those of them whose incident occurred. */
  Stream<Range> verifyingLeadsThatHappened(FindingsBasis findings) {
    return ofIssuers(findings).map(this::verifyingThatHappened);
  }

  private Range verifying(Leads leads) {
    return switch (policy) {
      case IN_WINDOW -> leads.inWindow();
      case WITHIN_HORIZON -> leads.matches();
      case AS_ISSUED -> leads.asIssued();
    };
  }

  private Range verifyingThatHappened(Leads leads) {
    return switch (policy) {
      case IN_WINDOW -> leads.happenedInWindow();
      case WITHIN_HORIZON -> leads.happened();
      case AS_ISSUED -> leads.happenedAsIssued();
    };
  }

  private Stream<Leads> ofIssuers(FindingsBasis findings) {
    return issuers.isEmpty() ? Stream.of(findings.leads()) : issuers.stream().map(findings::leads);
  }

  private boolean isWithin(Instant moment) {
    return (from == null || !moment.isBefore(from)) && (to == null || !moment.isAfter(to));
  }

  private boolean concerns(Hazard of, Predicate<String> liesIn) {
    return (hazard == null || of.isWithin(hazard)) && (place == null || liesIn.test(place));
  }

  private static boolean liesIn(Event event, String place) {
    return event.places().stream()
        .anyMatch(at -> at.id().equals(place) || at.lineage().contains(place));
  }
}
