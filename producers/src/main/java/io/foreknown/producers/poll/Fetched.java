package io.foreknown.producers.poll;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an address answered. */
public sealed interface Fetched {
  /** The whole content, in a file that the reader deletes. */
  record Content(Path file, Validators validators) implements Fetched {}

  /** It is as it was. */
  record Unchanged() implements Fetched {}

  /**
   * No content came.
   *
   * @param why in a few words, without secrets
   * @param retryAfter how long the server asks to wait; null: it does not say
   */
  record Failed(String why, @Nullable Duration retryAfter) implements Fetched {}
}
