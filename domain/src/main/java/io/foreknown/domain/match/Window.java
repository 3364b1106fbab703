package io.foreknown.domain.match;

import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The incident against the pair's window: the time for which the warning, as it then stood, said
 * that the danger would last there.
 *
 * @param bySeconds by how much it began before or after the window; null for the other relations
 */
public record Window(WindowRelation relation, @Nullable Seconds bySeconds) {

  /** In, partly in, or without one. */
  static Window touching(WindowRelation relation) {
    return new Window(relation, null);
  }

  static Window after(Instant window, Span began) {
    return new Window(WindowRelation.AFTER_WINDOW, Seconds.between(Span.at(window), began));
  }

  static Window before(Span began, Instant window) {
    return new Window(WindowRelation.BEFORE_WINDOW, Seconds.between(began, Span.at(window)));
  }
}
