package io.foreknown.domain.shape;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;

/**
 * A kind of value that fields have. Each form has a table of its ways with the leaves.
 *
 * @param <T> the values
 */
public sealed interface ValueKind<T>
    permits ValueKind.Leaf,
        ValueKind.Text,
        ValueKind.EnumWord,
        ValueKind.YesNo,
        ValueKind.Part,
        ValueKind.Many,
        Choice {
  /** An id of a claim, event, party or place. */
  ValueKind<String> ID = new Leaf<>("id");

  /** A name, kind of site or other word of the source's choice. */
  ValueKind<String> NAME = new Text(Limits.NAME);

  /** A text in prose. */
  ValueKind<String> PROSE = new Text(Limits.TEXT);

  /** An address of the web. */
  ValueKind<String> ADDRESS = new Leaf<>("address");

  /** The number of a revision. */
  ValueKind<Long> REVISION = new Leaf<>("revision");

  /** Yes or no. */
  ValueKind<Boolean> TRUTH = new Leaf<>("truth");

  /** A time with its zone. */
  ValueKind<Instant> MOMENT = new Leaf<>("moment");

  /** A moment that may be the time of a record; a bare date is the end of its day. */
  ValueKind<Instant> RECORD_TIME = new Leaf<>("record time");

  /** A stretch of time. */
  ValueKind<Span> SPAN = new Leaf<>("span");

  /** An interval of numbers. */
  ValueKind<Count> COUNT = new Leaf<>("count");

  /** What threatens or happened. */
  ValueKind<Hazard> HAZARD = new Leaf<>("hazard");

  /** An area. Where forms have names, it lies open among the fields of its place. */
  ValueKind<Geometry> GEOMETRY = new Leaf<>("geometry");

  /** Times as they were given. */
  ValueKind<OriginalTimes> ORIGINAL_TIMES = new Leaf<>("original times");

  /** Values of one kind, or none. */
  static <T> ValueKind<List<T>> any(ValueKind<T> entry) {
    return new Many<>(entry, false);
  }

  /** At least one value of a kind. */
  static <T> ValueKind<List<T>> some(ValueKind<T> entry) {
    return new Many<>(entry, true);
  }

  /** A value of which there is nothing to say but its kind. */
  record Leaf<T>(String name) implements ValueKind<T> {}

  /** A text of so many characters at most. */
  record Text(int most) implements ValueKind<String> {}

  /** One of the words of an enum. */
  record EnumWord<E extends Enum<E>>(Class<E> words) implements ValueKind<E> {}

  /** Yes, no or not said; where nothing can be null, the field {@code denial} says no. */
  record YesNo(String denial) implements ValueKind<Boolean> {}

  /** A record inside another. */
  record Part<T>(Shape<T> shape) implements ValueKind<T> {}

  /**
   * Values of one kind.
   *
   * @param isFilled whether there must be one
   */
  record Many<T>(ValueKind<T> entry, boolean isFilled) implements ValueKind<List<T>> {}
}
