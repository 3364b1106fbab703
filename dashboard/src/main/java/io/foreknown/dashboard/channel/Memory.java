package io.foreknown.dashboard.channel;

/** Remembers what has been sent and what waits, also after the program has ended. */
interface Memory {
  /** What was kept last; {@link Kept#NEW} if nothing was. */
  Kept of(String channel);

  /** On the disk when this returns. */
  void keep(String channel, Kept kept);
}
