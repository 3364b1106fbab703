package io.foreknown.domain.match;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.Specificity;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match with what its two sides must know of each other to judge it.
 *
 * @param issuer the party that warned, without those it belongs to
 * @param issued since when it warned of this; see {@link Match#warnedSince}
 * @param specificity of the warning's most specific target
 * @param outcome of the incident
 * @param asIssued whether it verifies the warning as it was issued; null: it does not
 * @param ruling what the rules alone make of it
 */
public record Finding(
    Match match,
    Party issuer,
    Span issued,
    Specificity specificity,
    IncidentOutcome outcome,
    @Nullable AsIssued asIssued,
    Ruling ruling) {

  /** The finding of a match of these two events. */
  static Finding of(
      Match match,
      WarningEvent warning,
      IncidentEvent incident,
      @Nullable AsIssued asIssued,
      Ruling ruling) {
    return of(match, warning.issuer(), warning.places(), incident.outcome(), asIssued, ruling);
  }

  /** The same of two that are plain. */
  static Finding of(
      Match match,
      PlainWarning warning,
      IncidentOutcome incidentOutcome,
      @Nullable AsIssued asIssued,
      Ruling ruling) {
    return of(match, warning.issuer(), List.of(warning.place()), incidentOutcome, asIssued, ruling);
  }

  private static Finding of(
      Match match,
      Party issuer,
      List<Place> targets,
      IncidentOutcome incidentOutcome,
      @Nullable AsIssued asIssued,
      Ruling ruling) {
    return new Finding(
        match,
        new Party(issuer.id(), issuer.name(), List.of()),
        match.warnedSince(),
        Specificity.ofMostSpecific(targets),
        incidentOutcome,
        asIssued,
        ruling);
  }

  /** The same for those to whom it does not matter what it rests on. */
  public Finding withoutEvidence() {
    return new Finding(
        match.withoutEvidence(), issuer, issued, specificity, outcome, asIssued, ruling);
  }

  /** Whether the desk has decided about it. */
  public boolean isDecided() {
    return match.decided() != null;
  }

  /**
   * What judging would see of it had the desk decided nothing about it; null: nothing would be
   * found.
   */
  public @Nullable Finding undecided() {
    if (!isDecided()) {
      return this;
    }
    MatchKind kind = ruling.kind();
    if (kind == null && asIssued == null) {
      return null;
    }
    return new Finding(
        match.undecided(kind == null ? MatchKind.MATCH : kind),
        issuer,
        issued,
        specificity,
        outcome,
        asIssued == null ? null : new AsIssued(asIssued.leadSeconds(), kind == null),
        ruling);
  }

  /** Of its numbers and words, and of the rule. */
  private static final long FEW_BYTES = 300;

  /** Bytes that it adds to a record beside the ids of its match, at most. */
  long bytes() {
    return FEW_BYTES
        + issuer.bytes()
        + Limits.bytes(match.rule().hazard())
        + match.evidence().bytes()
        + match.decisions().stream().mapToLong(Decided::bytes).sum();
  }

  /** Whether people see it; what only verifies a warning as it was issued, scorecards see. */
  public boolean isShown() {
    return asIssued == null || !asIssued.only();
  }

  /** Whether it says anything of its two events: the desk has not dismissed it. */
  public boolean counts() {
    return isShown() && !match.isDismissed();
  }

  /** Whether it counts as a hit at all. */
  public boolean isMatch() {
    return counts() && match.kind() == MatchKind.MATCH;
  }

  /** How it verifies the warning as it was issued; null: it does not, or is dismissed. */
  public @Nullable AsIssued verifyingAsIssued() {
    return match.isDismissed() ? null : asIssued;
  }

  /** Whether it counts as a near miss. */
  public boolean isNearMiss() {
    return counts() && match.kind() == MatchKind.NEAR_MISS;
  }

  /** Whether it is a match in, partly in, or without a window. */
  public boolean isInWindow() {
    return isMatch()
        && switch (match.window().relation()) {
          case IN_WINDOW, PARTLY_IN_WINDOW, NO_WINDOW -> true;
          case BEFORE_WINDOW, AFTER_WINDOW -> false;
        };
  }
}
