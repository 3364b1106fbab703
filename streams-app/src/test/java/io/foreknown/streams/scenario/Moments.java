package io.foreknown.streams.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Durations such as {@code 1d12h}, and moments so long after the beginning of every timeline. */
final class Moments {
  static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

  private Moments() {}

  static Instant moment(String text) {
    return START.plus(duration(text));
  }

  static Duration duration(String text) {
    int day = text.indexOf('d');
    String days = day < 0 ? "0" : text.substring(0, day);
    String rest = text.substring(day + 1).toUpperCase(Locale.ROOT);
    return Duration.ofDays(Long.parseLong(days))
        .plus(rest.isEmpty() ? Duration.ZERO : Duration.parse("PT" + rest));
  }

  static String text(Duration duration) {
    if (duration.isNegative()) {
      return "-" + text(duration.negated());
    }
    String days = duration.toDays() == 0 ? "" : duration.toDays() + "d";
    Duration rest = duration.minusDays(duration.toDays());
    return rest.isZero() && !days.isEmpty()
        ? days
        : days + rest.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
