package io.foreknown.domain.match;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.HazardRow;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.List;

/**
 * The table of match rows, one per hazard, and the site kinds.
 *
 * @param rows one of them for the empty hazard, so that every hazard has a row
 */
public record MatchRules(List<MatchRow> rows, SiteKinds kinds) {
  private static final MatchRules SHIPPED =
      new MatchRules(
          List.of(
              new MatchRow("", 0, Duration.ZERO, 0, Duration.ZERO),
              new MatchRow("security", 0, Duration.ofDays(30), 10, Duration.ofDays(7)),
              // A siren names its end; an attack weeks later is not what it was about.
              new MatchRow("security.air-raid", 0, Duration.ZERO, 0, Duration.ZERO),
              new MatchRow("met", 0, Duration.ZERO, 0, Duration.ZERO)),
          SiteKinds.shipped());

  /** Refuses a table without a row for all hazards. */
  public MatchRules {
    rows = HazardRow.table(rows);
  }

  /** The table that the product brings along. */
  public static MatchRules shipped() {
    return SHIPPED;
  }

  /** The row of a pair: the longest prefix of the longer of two comparable hazards. */
  MatchRow rowOf(Hazard one, Hazard other) {
    return HazardRow.of(rows, one, other);
  }

  /** The row of a hazard by itself. */
  public MatchRow rowOf(Hazard hazard) {
    return rowOf(hazard, hazard);
  }

  /** The greatest distance at which any row can relate this hazard to a comparable one. */
  public double reachKm(Hazard hazard) {
    return HazardRow.greatest(rows, hazard, MatchRow::reachKm);
  }

  /** The greatest of them for any hazard that a warning ever named. */
  public double reachKm(WarningEvent warning) {
    return warning.everyHazard().stream().mapToDouble(this::reachKm).max().orElseThrow();
  }

  /** The longest horizon that any row can give a warning of this hazard. */
  public Duration longestHorizon(Hazard hazard) {
    return HazardRow.greatest(rows, hazard, MatchRow::horizon);
  }

  /** How late a warning of this hazard may come, at most, to be kept as too late. */
  public Duration longestTooLate(Hazard hazard) {
    return HazardRow.greatest(rows, hazard, MatchRow::tooLate);
  }
}
