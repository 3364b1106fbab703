package io.foreknown.domain.link;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.HazardRow;
import java.time.Duration;

/**
 * The parameters by which events of one hazard, and of all narrower ones without a row of their
 * own, are suggested as one.
 *
 * @param hazard a dotted prefix; empty for all
 * @param within how far apart in time two incidents may have begun
 * @param radiusKm how far apart two areas may lie
 */
public record LinkRow(String hazard, Duration within, double radiusKm) implements HazardRow {
  /** Refuses negative durations and distances. */
  public LinkRow {
    require(!within.isNegative(), "within is %s, PT0S or more is expected", within);
    require(radiusKm >= 0, "radiusKm is %s, 0 or more is expected", radiusKm);
  }
}
