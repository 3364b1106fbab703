package io.foreknown.domain.words;

import io.foreknown.domain.time.Seconds;
import java.time.Duration;

/**
 * Lengths of time in words, by one rule: whole minutes below two hours, whole hours below two days,
 * else whole days, rounded to the nearest; an interval in the unit of its greater end.
 */
public final class DurationWords {
  private static final Unit MINUTE = new Unit(Duration.ofMinutes(1).toSeconds(), "minute");
  private static final Unit HOUR = new Unit(Duration.ofHours(1).toSeconds(), "hour");
  private static final Unit DAY = new Unit(Duration.ofDays(1).toSeconds(), "day");

  private DurationWords() {}

  private record Unit(long seconds, String name) {
    static Unit of(long length) {
      if (length >= 2 * DAY.seconds) {
        return DAY;
      }
      return length >= 2 * HOUR.seconds ? HOUR : MINUTE;
    }

    long rounded(long length) {
      return Math.round(length / (double) seconds);
    }

    String words(long number) {
      return number == 0 ? "less than a " + name : CountWords.of(number, name);
    }
  }

  /** Such as "13 days"; 0 or more. */
  public static String of(long seconds) {
    Unit unit = Unit.of(seconds);
    return unit.words(unit.rounded(seconds));
  }

  /** Such as "15 to 16 days" or, from nothing, "up to 3 days"; both bounds are 0 or more. */
  public static String of(Seconds interval) {
    Unit unit = Unit.of(interval.max());
    long low = unit.rounded(interval.min());
    long high = unit.rounded(interval.max());
    if (low == high) {
      return unit.words(high);
    }
    return low == 0 ? "up to " + unit.words(high) : low + " to " + unit.words(high);
  }
}
