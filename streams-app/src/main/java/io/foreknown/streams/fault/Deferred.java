package io.foreknown.streams.fault;

import org.jspecify.annotations.Nullable;

/**
 * Several pieces of work on one record, of which one that fails by a fault of ours does not keep
 * the others from being done.
 */
public final class Deferred {
  private @Nullable RuntimeException first;

  /** Does one of them. */
  public void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!Rejections.isOurs(e)) {
        throw e;
      }
      keep(e);
    }
  }

  private void keep(RuntimeException fault) {
    if (first == null) {
      first = fault;
    } else if (first.getSuppressed().length == 0) {
      first.addSuppressed(fault);
    }
  }

  /** Throws the first fault, once all is done; nothing if there was none. */
  public void rethrow() {
    if (first != null) {
      throw first;
    }
  }
}
