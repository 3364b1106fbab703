package io.foreknown.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The bound of a loop that asks again and again for something that takes a while. */
final class RetryDeadline {
  private static final long PAUSE_MILLIS = 50;

  private final long deadline;

  private RetryDeadline(long deadline) {
    this.deadline = deadline;
  }

  static RetryDeadline of(Duration bound) {
    return new RetryDeadline(System.nanoTime() + bound.toNanos());
  }

  /**
   * Waits a moment before the next attempt; once the bound is over, throws with this message
   * instead.
   */
  void pauseOrFail(String message) {
    if (System.nanoTime() - deadline >= 0) {
      throw new StackException(message);
    }
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted; until then: " + message, e);
    }
  }
}
