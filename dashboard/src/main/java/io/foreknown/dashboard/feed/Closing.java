package io.foreknown.dashboard.feed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a reader has been asked to end. */
final class Closing {
  private static final int PAUSE_SECONDS = 1;

  private final CountDownLatch asked = new CountDownLatch(1);

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  void ask() {
    asked.countDown();
  }

  /** A moment before something is tried again; over at once when the end is asked for. */
  @SuppressWarnings("ReturnValueIgnored") // Who closes early is seen by the loop.
  void pause() {
    try {
      asked.await(PAUSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ask();
    }
  }
}
