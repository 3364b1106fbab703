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
public sealed interface Kind<T>
    permits Kind.Leaf, Kind.Text, Kind.Word, Kind.Answer, Kind.Part, Kind.Many, Choice {
  /** An id of a claim, event, party or place. */
  Kind<String> ID = new Leaf<>("id");

  /** A name, kind of site or other word of the source's choice. */
  Kind<String> NAME = new Text(Limits.NAME);

  /** A text in prose. */
  Kind<String> PROSE = new Text(Limits.TEXT);

  /** An address of the web. */
  Kind<String> ADDRESS = new Leaf<>("address");

  /** The number of a revision. */
  Kind<Long> REVISION = new Leaf<>("revision");

  /** Yes or no. */
  Kind<Boolean> TRUTH = new Leaf<>("truth");

  /** A time with its zone. */
  Kind<Instant> MOMENT = new Leaf<>("moment");

  /** A moment that may be the time of a record; a bare date is the end of its day. */
  Kind<Instant> RECORD_TIME = new Leaf<>("record time");

  /** A stretch of time. */
  Kind<Span> SPAN = new Leaf<>("span");

  /** An interval of numbers. */
  Kind<Count> COUNT = new Leaf<>("count");

  /** What threatens or happened. */
  Kind<Hazard> HAZARD = new Leaf<>("hazard");

  /** An area. Where forms have names, it lies open among the fields of its place. */
  Kind<Geometry> GEOMETRY = new Leaf<>("geometry");

  /** Times as they were given. */
  Kind<OriginalTimes> ORIGINAL_TIMES = new Leaf<>("original times");

  /** Values of one kind, or none. */
  static <T> Kind<List<T>> any(Kind<T> entry) {
    return new Many<>(entry, false);
  }

  /** At least one value of a kind. */
  static <T> Kind<List<T>> some(Kind<T> entry) {
    return new Many<>(entry, true);
  }

  /** A value of which there is nothing to say but its kind. */
  record Leaf<T>(String name) implements Kind<T> {}

  /** A text of so many characters at most. */
  record Text(int most) implements Kind<String> {}

  /** One of the words of an enum. */
  record Word<E extends Enum<E>>(Class<E> words) implements Kind<E> {}

  /** Yes, no or not said; where nothing can be null, the field {@code denial} says no. */
  record Answer(String denial) implements Kind<Boolean> {}

  /** A record inside another. */
  record Part<T>(Shape<T> shape) implements Kind<T> {}

  /**
   * Values of one kind.
   *
   * @param isFilled whether there must be one
   */
  record Many<T>(Kind<T> entry, boolean isFilled) implements Kind<List<T>> {}
}
