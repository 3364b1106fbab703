package io.foreknown.domain.contradiction;

import io.foreknown.domain.Limits;
import io.foreknown.domain.position.Stance;
import java.util.List;

/**
 * One side of a contradiction.
 *
 * @param holders by publication time, claim and speaker; the first {@link #SHOWN}, as far as a
 *     record may hold them
 * @param holderCount all of them
 */
public record Side(Stance stance, List<Holder> holders, long holderCount) {
  /** How many holders are listed. */
  public static final int SHOWN = 50;

  /** Leaves out those that do not fit into a record any more. */
  public Side {
    holders = List.copyOf(Limits.beginning(holders, Limits.UNITED_BYTES, Holder::bytes));
  }

  /** Bytes that it adds to a record, at most. */
  long bytes() {
    return stance.position().bytes() + holders.stream().mapToLong(Holder::bytes).sum();
  }
}
