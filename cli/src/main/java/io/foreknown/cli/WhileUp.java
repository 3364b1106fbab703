package io.foreknown.cli;

import io.foreknown.operations.cluster.CommandException;
import java.util.concurrent.CompletableFuture;

/**
 * Work that would wait for ever for what has failed: it is interrupted, and the failure is said.
 */
final class WhileUp {
  private final Thread worker = Thread.currentThread();
  private boolean isWorking = true;

  private WhileUp() {}

  /**
   * Does the work in this thread.
   *
   * @param failure completes when what the work needs has stopped by itself
   */
  static void run(CompletableFuture<? extends Throwable> failure, Runnable work) {
    WhileUp guard = new WhileUp();
    var unused = failure.thenAccept(error -> guard.interrupt());
    try {
      work.run();
    } catch (RuntimeException e) {
      guard.end();
      throw failure.isDone() ? failed(failure.join()) : e;
    } finally {
      guard.end();
    }
    if (failure.isDone()) {
      throw failed(failure.join());
    }
  }

  private static CommandException failed(Throwable failure) {
    return new CommandException(String.valueOf(failure.getMessage()), failure);
  }

  private synchronized void interrupt() {
    if (isWorking) {
      worker.interrupt();
    }
  }

  /** From now on nobody interrupts; what is closed next must not find the thread interrupted. */
  private synchronized void end() {
    if (isWorking) {
      isWorking = false;
      var unused = Thread.interrupted();
    }
  }
}
