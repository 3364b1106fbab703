package io.foreknown.feeds.cap;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.codes.Geocodes;

/**
 * What is the recipient's to decide.
 *
 * @param care what becomes of what can be mended
 * @param validities of alerts that name no end
 * @param hazards what the codes of events mean
 * @param geocodes which places the codes of areas are
 */
public record AlertPolicy(Care care, Validities validities, Hazards hazards, Geocodes geocodes) {
  /** That mends what can be mended, by the tables that are brought along. */
  public static final AlertPolicy SHIPPED =
      new AlertPolicy(Care.MENDING, Validities.SHIPPED, Hazards.SHIPPED, Geocodes.SHIPPED);
}
