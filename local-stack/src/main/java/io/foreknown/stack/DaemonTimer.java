package io.foreknown.stack;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Timers of one thread each, which keep no program from ending. */
public final class DaemonTimer {
  private DaemonTimer() {}

  /** A timer whose thread has this name. */
  public static ScheduledExecutorService named(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread made = new Thread(work, name);
          made.setDaemon(true);
          return made;
        });
  }
}
