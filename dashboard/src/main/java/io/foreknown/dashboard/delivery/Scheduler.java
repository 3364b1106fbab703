package io.foreknown.dashboard.delivery;

import java.time.Duration;
import java.time.Instant;

/** Does one thing after the other, some of them later. */
public interface Scheduler {
  /** This moment. */
  Instant now();

  /** Soon. */
  void run(Runnable task);

  /** After a wait. */
  void runAfter(Duration wait, Runnable task);
}
