package io.foreknown.domain.words;

import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments and spans in words, in UTC and as exact as they are known. */
public final class MomentWords {
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter CLOCK = format("HH:mm");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LENGTH_OF_DAY = Duration.ofDays(1).minusMillis(1);
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();

  private MomentWords() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /** The UTC day, such as "2 April 2024". */
  public static String day(Instant moment) {
    return DAY.format(moment);
  }

  /** A publication time: to the minute, or the day where only that was given. */
  public static String publication(Instant moment) {
    return of(Span.ofPublication(moment));
  }

  /**
   * The minute ("22 March 2024, 16:58 UTC"), the day, the day of a zone ("3 January 2024
   * (UTC+03:30)"), the month, or both ends ("between 1 January 2024 and 2 January 2024").
   */
  public static String of(Span span) {
    if (isMonth(span)) {
      return MONTH.format(span.from());
    }
    String from = day(span.from());
    String to = day(span.to());
    if (!from.equals(to)) {
      ZoneOffset zone = zoneOfDay(span);
      return zone != null
          ? DAY.withZone(zone).format(span.from()) + " (UTC" + zone + ")"
          : "between " + from + " and " + to;
    }
    return isDay(span) ? from : from + ", " + clock(span);
  }

  /** The same after a preposition: "in December 2017", "on 6 March 2024". */
  static String within(Span span) {
    String words = of(span);
    if (words.startsWith("between")) {
      return words;
    }
    return (isMonth(span) ? "in " : "on ") + words;
  }

  private static String clock(Span span) {
    String from = CLOCK.format(span.from());
    return Duration.between(span.from(), span.to()).compareTo(MINUTE) <= 0
        ? from + " UTC"
        : "between %s and %s UTC".formatted(from, CLOCK.format(span.to()));
  }

  private static boolean isDay(Span span) {
    return span.equals(Span.ofDay(date(span.from())));
  }

  private static boolean isMonth(Span span) {
    YearMonth month = YearMonth.from(date(span.from()));
    return span.equals(Span.ofDay(month.atDay(1)).hull(Span.ofDay(month.atEndOfMonth())));
  }

  /**
   * The zone of which the span is one day, or null. A day that begins at 10 or 11 h UTC may be
   * Hawaii's or that of islands beyond the date line, so it stays as it is.
   */
  private static @Nullable ZoneOffset zoneOfDay(Span span) {
    long start = Math.floorMod(span.from().toEpochMilli(), Duration.ofDays(1).toMillis());
    Duration offset = Duration.ofMillis(start);
    boolean isDay =
        start % QUARTER == 0
            && Duration.between(span.from(), span.to()).equals(LENGTH_OF_DAY)
            && (offset.toHours() < 10 || offset.toHours() >= 12);
    if (!isDay) {
      return null;
    }
    Duration ahead = offset.toHours() < 10 ? offset.negated() : Duration.ofDays(1).minus(offset);
    return ZoneOffset.ofTotalSeconds((int) ahead.toSeconds());
  }

  private static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
