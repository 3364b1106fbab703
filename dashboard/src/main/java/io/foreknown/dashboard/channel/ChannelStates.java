package io.foreknown.dashboard.channel;

/** Remembers what has been sent and what waits, also after the program has ended. */
interface ChannelStates {
  /** What was kept last; {@link ChannelState#NEW} if nothing was. */
  ChannelState of(String channel);

  /** On the disk when this returns. */
  void keep(String channel, ChannelState kept);
}
