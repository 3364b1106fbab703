package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Stance;
import java.util.List;

/**
 * One side of a contradiction.
 *
 * @param holders by publication time, claim and speaker; the first {@link #SHOWN}
 * @param holderCount all of them
 */
public record Side(Stance stance, List<Holder> holders, long holderCount) {
  /** How many holders are listed. */
  public static final int SHOWN = 50;

  /** Copies the list. */
  public Side {
    holders = List.copyOf(holders);
  }
}
