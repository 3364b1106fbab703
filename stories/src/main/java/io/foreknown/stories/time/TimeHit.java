package io.foreknown.stories.time;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.text.Range;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A time in a sentence.
 *
 * @param from place of its first token in the sentence
 * @param to behind its last one
 * @param span when it is; null when it hangs on another event, is a length, or cannot be known
 * @param offsetDays of {@link Kind#RELATIVE}: days after the other event, negative for before; else
 *     0
 * @param length of {@link Kind#LENGTH}; else null
 * @param until whether a word such as "until" stands before it
 */
public record TimeHit(
    Kind kind,
    int from,
    int to,
    Range range,
    @Nullable Span span,
    int offsetDays,
    @Nullable Duration length,
    boolean until) {
  /** What a time rests on. */
  public enum Kind {
    /** On itself, at most with the year of the publication. */
    DATE,
    /** On the publication: "yesterday", "on Friday", "in January". */
    DEICTIC,
    /** On the event that is named behind it: "the day before the warning". */
    RELATIVE,
    /** A time from a moment on: "over the next 48 hours". */
    LENGTH,
    /** On something, but nobody knows how far: "days before the attack". */
    VAGUE
  }

  /** Whether it names one day. */
  public boolean isDay() {
    return span != null && Duration.between(span.from(), span.to()).toDays() < 1;
  }
}
