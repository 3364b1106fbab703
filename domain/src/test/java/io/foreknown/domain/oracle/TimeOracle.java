package io.foreknown.domain.oracle;

import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.oracle.Expected.Range;
import io.foreknown.domain.oracle.Expected.Times;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lead times and windows, in milliseconds until they are told. */
final class TimeOracle {
  private static final double SECOND = 1_000;

  private TimeOracle() {}

  static Times times(WarningFacts warning, IncidentFacts incident) {
    Span began = incident.began();
    Span issued = warning.issued();
    WindowRelation relation = relation(began, warning.validity());
    return new Times(
        seconds(millis(issued.to(), began.from()), millis(issued.from(), began.to())),
        (long) Math.floor(millis(warning.firstPublished(), incident.firstPublished()) / SECOND),
        relation,
        by(relation, began, warning.validity()),
        warning.firstPublished().isAfter(began.to()));
  }

  private static WindowRelation relation(Span began, @Nullable Span window) {
    if (window == null) {
      return WindowRelation.NO_WINDOW;
    }
    if (began.to().isBefore(window.from())) {
      return WindowRelation.BEFORE_WINDOW;
    }
    if (began.from().isAfter(window.to())) {
      return WindowRelation.AFTER_WINDOW;
    }
    boolean begunOutside = began.from().isBefore(window.from());
    boolean mayHaveBegunAfter = began.to().isAfter(window.to());
    return begunOutside || mayHaveBegunAfter
        ? WindowRelation.PARTLY_IN_WINDOW
        : WindowRelation.IN_WINDOW;
  }

  private static @Nullable Range by(WindowRelation relation, Span began, @Nullable Span window) {
    if (window == null) {
      return null;
    }
    return switch (relation) {
      case AFTER_WINDOW ->
          seconds(millis(window.to(), began.from()), millis(window.to(), began.to()));
      case BEFORE_WINDOW ->
          seconds(millis(began.to(), window.from()), millis(began.from(), window.from()));
      default -> null;
    };
  }

  private static long millis(Instant from, Instant to) {
    return to.toEpochMilli() - from.toEpochMilli();
  }

  /** The narrowest whole seconds that contain both. */
  private static Range seconds(long min, long max) {
    return new Range((long) Math.floor(min / SECOND), (long) Math.ceil(max / SECOND));
  }
}
