package io.foreknown.domain.assess;

import java.time.Instant;

/**
 * When an event was assessed last.
 *
 * @param version of its dossier or outcome; kept after a retraction, so that versions only grow
 * @param clock the moment by which it was judged
 */
public record Assessed(long version, Instant clock) {
  /** Never. */
  public static final Assessed NEVER = new Assessed(0, Instant.EPOCH);
}
