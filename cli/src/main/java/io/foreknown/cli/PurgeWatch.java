package io.foreknown.cli;

import io.foreknown.operations.purge.Purge;
import io.foreknown.operations.purge.Step;
import io.foreknown.operations.work.ShutdownSignal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Ends a purge that is asked to end, and says once what it waits for. */
final class PurgeWatch implements Consumer<Step> {
  private final ShutdownSignal shutdownSignal;
  private final Console console;
  private final Set<Step> seen = EnumSet.noneOf(Step.class);

  PurgeWatch(ShutdownSignal shutdownSignal, Console console) {
    this.shutdownSignal = shutdownSignal;
    this.console = console;
  }

  @Override
  public void accept(Step step) {
    shutdownSignal.check();
    if (!seen.add(step)) {
      return;
    }
    if (step == Step.SESSION_OPEN) {
      console.note(
          "An instance seems to be at work, maybe what is left of the purge that was killed: waiting for its session to end, %d seconds at most.",
          Purge.LONGEST_WAIT.toSeconds());
    } else if (step == Step.TRANSACTION_OPEN) {
      console.note(
          "Something was written and is not committed, maybe by an instance that was killed: waiting for its transaction to end, by default about a minute at most.");
    }
  }
}
