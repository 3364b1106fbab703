package io.foreknown.cli;

import io.foreknown.cli.purge.Purge;
import io.foreknown.cli.purge.Step;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Ends a purge that is asked to end, and says once what it waits for. */
final class PurgeWatch implements Consumer<Step> {
  private final Stop stop;
  private final Screen screen;
  private final Set<Step> seen = EnumSet.noneOf(Step.class);

  PurgeWatch(Stop stop, Screen screen) {
    this.stop = stop;
    this.screen = screen;
  }

  @Override
  public void accept(Step step) {
    stop.check();
    if (!seen.add(step)) {
      return;
    }
    if (step == Step.SESSION_OPEN) {
      screen.note(
          "An instance seems to be at work, maybe what is left of the purge that was killed: waiting for its session to end, %d seconds at most.",
          Purge.LONGEST_WAIT.toSeconds());
    } else if (step == Step.TRANSACTION_OPEN) {
      screen.note(
          "Something was written and is not committed, maybe by an instance that was killed: waiting for its transaction to end, by default about a minute at most.");
    }
  }
}
