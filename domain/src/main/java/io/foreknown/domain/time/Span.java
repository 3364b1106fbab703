package io.foreknown.domain.time;

import io.foreknown.domain.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The closed interval in which a moment lies, to the millisecond; an exactly known moment has
 * {@code from} = {@code to}.
 */
public record Span(Instant from, Instant to) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Cuts both ends to the millisecond; refuses a span that ends before it begins. */
  public Span {
    from = moment(from);
    to = moment(to);
    if (to.isBefore(from)) {
      throw new InvalidValueException("ends (%s) before it begins (%s)".formatted(to, from));
    }
  }

  /** Returns the moment cut to the millisecond, if it lies in the years 1 to 9999. */
  public static Instant moment(Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new InvalidValueException("%s lies outside the years 1 to 9999".formatted(instant));
    }
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The nearest moment in the years 1 to 9999. */
  public static Instant clamped(Instant instant) {
    return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
  }

  /** The span of an exactly known moment. */
  public static Span at(Instant moment) {
    return new Span(moment, moment);
  }

  /** The whole UTC day, to its last millisecond. */
  public static Span ofDay(LocalDate day) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Span(start, start.plus(Duration.ofDays(1)).minusMillis(1));
  }

  /**
   * When a story was published: a bare date is kept as the last millisecond of its UTC day, so that
   * moment stands for the whole day.
   */
  public static Span ofPublication(Instant moment) {
    Span day = ofDay(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    return moment.equals(day.to()) ? day : at(moment);
  }

  /** Whether all of the other span lies in this one, ends included. */
  public boolean contains(Span other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  /** Whether the two share at least one millisecond. */
  public boolean overlaps(Span other) {
    return !other.from.isAfter(to) && !other.to.isBefore(from);
  }

  /** The smallest span that contains both. */
  public Span hull(Span other) {
    return new Span(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }
}
