package io.foreknown.operations.replay;

import io.foreknown.domain.ledger.Counted;
import java.util.Map;

/**
 * What became of the items that an engine took.
 *
 * @param rejected at the door, before they were counted as claims
 * @param held claims under embargo, and items that wait for others
 * @param tally of the claims
 */
record IntakeCounts(long rejected, long held, Map<Counted, Long> tally) {
  long of(Counted counted) {
    return tally.getOrDefault(counted, 0L);
  }
}
