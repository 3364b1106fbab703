package io.foreknown.operations.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Brings the claims of the input into the topics of a run. */
interface ReplayInput extends AutoCloseable {
  /**
   * Sends all that is known at a moment and was not at the last one.
   *
   * @param until null: all
   * @return what of the input was not sent up to that moment
   */
  UnfedCounts feed(@Nullable Instant until);

  @Override
  void close();
}
