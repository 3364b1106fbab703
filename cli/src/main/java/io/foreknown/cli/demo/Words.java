package io.foreknown.cli.demo;

import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Spans and intervals of seconds in words, as exact as they are known. */
final class Words {
  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = format("d MMMM uuuu, HH:mm 'UTC'");
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private Words() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /** The day, the minute, or both ends. */
  static String span(Span span) {
    if (Duration.between(span.from(), span.to()).compareTo(Duration.ofMinutes(1)) <= 0) {
      return MINUTE.format(span.from());
    }
    String from = day(span.from());
    String to = day(span.to());
    return from.equals(to) ? from : "between " + from + " and " + to;
  }

  /** The UTC day. */
  static String day(Instant moment) {
    return DAY.format(moment);
  }

  /** How long before: {@code 15.7 to 16.7 days before}; after, where it is negative. */
  static String before(Seconds seconds) {
    if (seconds.min() >= 0) {
      return days(seconds.min()) + " to " + days(seconds.max()) + " days before";
    }
    return seconds.max() > 0
        ? "between %s days before and %s days after"
            .formatted(days(seconds.max()), days(-seconds.min()))
        : "%s to %s days after".formatted(days(-seconds.max()), days(-seconds.min()));
  }

  /** Days with one decimal place. */
  static String days(long seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds / DAY_SECONDS);
  }

  /** Rounded, for a length that two close bounds enclose. */
  static String about(Seconds seconds) {
    long days = Math.round((seconds.min() + seconds.max()) / 2.0 / DAY_SECONDS);
    return "about %d days".formatted(days);
  }
}
