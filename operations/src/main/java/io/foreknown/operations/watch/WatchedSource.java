package io.foreknown.operations.watch;

import io.foreknown.operations.work.StoppedException;
import io.foreknown.producers.poll.Fetched.Failed;
import io.foreknown.producers.publish.Summary;
import org.jspecify.annotations.Nullable;

/** A feed that is looked at again and again; by one thread. */
interface WatchedSource extends AutoCloseable {
  /** What is looked at, as the user knows it. */
  String place();

  /**
   * Looks once, and publishes what is new.
   *
   * @return why it could not be looked at; null: it could
   * @throws java.io.UncheckedIOException if something of it cannot be read; it may be looked at
   *     again
   * @throws StoppedException if the program is asked to end
   */
  @Nullable Failed look();

  /** Keeps what was sent, and says what became of all of it. */
  Summary stop();

  @Override
  void close();
}
