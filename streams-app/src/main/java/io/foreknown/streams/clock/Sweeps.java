package io.foreknown.streams.clock;

import io.foreknown.domain.ledger.GatherCommand;

/** How {@link GatherCommand.Sweep} go through the events of a partition. */
public final class Sweeps {
  /**
   * Events in a slice: worked off in far less time than a transaction may last, and in more than
   * the commit takes that the next slice waits for.
   */
  public static final int SLICE = 5_000;

  private Sweeps() {}
}
