package io.foreknown.cli;

import io.foreknown.stack.DaemonTimer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says on standard error that something that takes long goes on: on a terminal in one line that
 * moves, else in a line every ten seconds. What takes less than a second is not mentioned.
 */
final class SignsOfLife implements AutoCloseable {
  private static final int LINE_EVERY_SECONDS = 10;
  private static final String TURNS = "|/-\\";

  private final Console console;
  private final boolean isTerminal;
  private final ScheduledExecutorService thread = DaemonTimer.named("signs-of-life");
  private String what;
  private int seconds;
  private boolean isClosed;

  /** Not started: somebody calls {@link #tick()} each second. */
  SignsOfLife(Console console, String what, boolean isTerminal) {
    this.console = console;
    this.what = what;
    this.isTerminal = isTerminal;
  }

  /** Begins, saying what is going on. */
  static SignsOfLife start(Console console, String what) {
    SignsOfLife signs = new SignsOfLife(console, what, Console.isTerminal());
    var unused = signs.thread.scheduleAtFixedRate(signs::tick, 1, 1, TimeUnit.SECONDS);
    return signs;
  }

  /** Does one thing that may take long. */
  static <T> T during(Console console, String what, Supplier<T> work) {
    SignsOfLife signs = start(console, what);
    try {
      return work.get();
    } finally {
      signs.close();
    }
  }

  /** Something else is going on from now. */
  synchronized void turnTo(String next) {
    what = next;
  }

  /** A second has passed. */
  synchronized void tick() {
    if (isClosed) {
      return;
    }
    seconds++;
    if (isTerminal) {
      char turn = TURNS.charAt(seconds % TURNS.length());
      console.overwrite("%c %s, %d:%02d".formatted(turn, what, seconds / 60, seconds % 60));
    } else if (seconds % LINE_EVERY_SECONDS == 0) {
      console.note("%s, %d s", what, seconds);
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    thread.shutdownNow();
    if (isTerminal && seconds > 0) {
      console.overwrite("");
    }
  }
}
