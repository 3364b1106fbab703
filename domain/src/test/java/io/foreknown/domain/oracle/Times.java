package io.foreknown.domain.oracle;

import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/**
 * Moments and spans on the lines of a grid, so that many of them touch: exact ones, whole days and
 * longer stretches. How wide the grid is, a world chooses once.
 */
final class Times {
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
  private static final int LINES = 24;

  private final Random random;
  private final Duration step;

  Times(Random random) {
    this.random = random;
    this.step =
        switch (random.nextInt(3)) {
          case 0 -> Duration.ofMinutes(20);
          case 1 -> Duration.ofHours(6);
          default -> Duration.ofDays(2);
        };
  }

  /** Now and then a millisecond or so off the line. */
  Instant moment() {
    Instant moment = START.plus(step.multipliedBy(random.nextInt(LINES)));
    return random.nextInt(4) == 0 ? moment.plusMillis(random.nextInt(1_999) - 999) : moment;
  }

  Span span() {
    Instant from = moment();
    return switch (random.nextInt(3)) {
      case 0 -> Span.at(from);
      case 1 -> Span.ofDay(LocalDate.ofInstant(from, ZoneOffset.UTC));
      default -> new Span(from, from.plus(step.multipliedBy(random.nextInt(4))));
    };
  }
}
