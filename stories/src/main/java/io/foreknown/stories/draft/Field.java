package io.foreknown.stories.draft;

import io.foreknown.stories.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * One field of a draft.
 *
 * @param range the words that it rests on
 * @param note why, in a few words; null when the words speak for themselves
 */
public record Field(Value value, Range range, How how, @Nullable String note) {
  /** The text says it. */
  public static Field said(Value value, Range range) {
    return new Field(value, range, How.TEXT, null);
  }
}
