package io.foreknown.streams.liveness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many failures are borne in a while. With at most two in ten minutes, failures at minutes 0, 4
 * and 11 are borne, and one more at minute 13 is too many: 4, 11 and 13 lie within ten minutes.
 */
public final class FailureWindow {
  private final int most;
  private final Duration window;
  private final Deque<Duration> failures = new ArrayDeque<>();

  /** Bears so many failures of which the last is no later than the window after the first. */
  public FailureWindow(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Notes a failure, no earlier than the one before; whether that is one too many. */
  public synchronized boolean isTooMany(Duration at) {
    failures.addLast(at);
    Duration since = at.minus(window);
    failures.removeIf(failure -> failure.compareTo(since) < 0);
    return failures.size() > most;
  }
}
