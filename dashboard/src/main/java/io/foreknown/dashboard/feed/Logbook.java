package io.foreknown.dashboard.feed;

import java.time.Instant;
import java.util.Map;

/** Where a reader notes how far it is, for those who ask from other threads. */
final class Logbook {
  private volatile Progress progress = Progress.NONE;

  Progress progress() {
    return progress;
  }

  /** So many records are left, by topic. */
  void left(Map<String, Long> records) {
    progress = progress.withLeft(records);
  }

  /** All that was there is shown. */
  void caughtUp(Instant now) {
    progress = new Progress(progress.left(), now, null);
  }

  /** Reading is not possible now. */
  void halted(String problem) {
    progress = new Progress(progress.left(), progress.caughtUp(), problem);
  }

  /** Reading is possible again. */
  void resumed() {
    progress = new Progress(progress.left(), progress.caughtUp(), null);
  }
}
