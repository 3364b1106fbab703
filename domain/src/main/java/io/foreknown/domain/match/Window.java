package io.foreknown.domain.match;

import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The incident against the warning's validity.
 *
 * @param bySeconds by how much it began before or after the window; null for the other relations
 */
public record Window(WindowRelation relation, @Nullable Seconds bySeconds) {

  /** Relates the beginning of an incident to a validity, or to none. */
  public static Window of(Span began, @Nullable Span validity) {
    if (validity == null) {
      return new Window(WindowRelation.NO_WINDOW, null);
    }
    if (validity.contains(began)) {
      return new Window(WindowRelation.IN_WINDOW, null);
    }
    if (validity.overlaps(began)) {
      return new Window(WindowRelation.PARTLY_IN_WINDOW, null);
    }
    return began.from().isAfter(validity.to())
        ? new Window(WindowRelation.AFTER_WINDOW, Seconds.between(Span.at(validity.to()), began))
        : new Window(
            WindowRelation.BEFORE_WINDOW, Seconds.between(began, Span.at(validity.from())));
  }
}
