package io.foreknown.domain.match;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.HazardRow;
import java.time.Duration;

/**
 * The parameters by which warnings and incidents of one hazard, and of all narrower ones without a
 * row of their own, are matched.
 *
 * @param hazard a dotted prefix; empty for all
 * @param toleranceKm how far apart two areas may lie and still be the same
 * @param horizon how long after it was issued a warning without validity, or after it, still counts
 * @param nearKm how far apart two areas may lie to make a near miss
 * @param tooLate how long after the incident a warning may come to be kept as too late
 */
public record MatchRow(
    String hazard, double toleranceKm, Duration horizon, double nearKm, Duration tooLate)
    implements HazardRow {
  /** Refuses negative distances and durations. */
  public MatchRow {
    require(toleranceKm >= 0, "toleranceKm is %s, 0 or more is expected", toleranceKm);
    require(nearKm >= 0, "nearKm is %s, 0 or more is expected", nearKm);
    require(!horizon.isNegative(), "horizon is %s, PT0S or more is expected", horizon);
    require(!tooLate.isNegative(), "tooLate is %s, PT0S or more is expected", tooLate);
  }

  double reachKm() {
    return Math.max(toleranceKm, nearKm);
  }
}
