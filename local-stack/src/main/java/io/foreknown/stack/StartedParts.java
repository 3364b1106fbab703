package io.foreknown.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started so far, to be closed in the opposite order, be the whole complete or not.
 */
final class StartedParts implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    opened.push(part);
    return part;
  }

  /**
   * Closes all parts even if some fail, and even in a thread that was interrupted; a second call
   * does nothing.
   */
  @Override
  public synchronized void close() {
    boolean interrupted = Thread.interrupted();
    StackException failed = new StackException("the local stack did not stop cleanly");
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        failed.addSuppressed(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failed.getSuppressed().length > 0) {
      throw new StackException(
          failed.getMessage() + ": " + failed.getSuppressed()[0].getMessage(), failed);
    }
  }
}
