package io.foreknown.stories.frame;

import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The event on which a time hangs, as in "the day before the public warning".
 *
 * @param words that name it; empty when no time hangs on another event
 * @param date that stands among the words, as in "the March 22 attack"; null when none does
 */
public record Reference(String words, @Nullable Span date) {
  /** No time hangs on another event. */
  static final Reference NONE = new Reference("", null);
}
