package io.foreknown.dashboard.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an endpoint says to a message. */
public sealed interface Reply {
  /** It has it. */
  record Delivered() implements Reply {}

  /** It wants nothing more, ever. */
  record Gone() implements Reply {}

  /**
   * It does not have it, or says so.
   *
   * @param problem for people; without a word that the endpoint sent
   * @param asked for how long it asks to be left alone; null: it does not
   */
  record Failed(String problem, @Nullable Duration asked) implements Reply {}

  /** By the status of the answer; a redirect is not followed, for it was not agreed on. */
  static Reply of(int status, @Nullable Duration asked) {
    if (status >= 200 && status < 300) {
      return new Delivered();
    }
    return status == 410 ? new Gone() : new Failed("HTTP " + status, asked);
  }
}
