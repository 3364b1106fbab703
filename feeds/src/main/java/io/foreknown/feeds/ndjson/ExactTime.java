package io.foreknown.feeds.ndjson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the times that feeds are full of, {@code 2024-03-22T19:58:00.5+03:00}, many
 * times faster than a formatter does. What it does not take may still be a time.
 */
public final class ExactTime {
  private static final int DATE = 10;
  private static final int TIME = 19;
  private static final int OFFSET = 6;
  private static final int FRACTION = 9;
  private static final long DAY = 86_400;
  private static final int NONE = -1;

  private ExactTime() {}

  /** The moment; null when the text is no time, or an unusual one. */
  public static @Nullable Instant of(String text) {
    int zone = zone(text);
    if (zone < TIME || text.charAt(DATE) != 'T') {
      return null;
    }
    long day = day(text);
    int second = secondOfDay(text);
    int nanos = nanos(text, zone);
    int offset = offset(text, zone);
    if (day == Long.MIN_VALUE || second == NONE || nanos == NONE || offset == Integer.MIN_VALUE) {
      return null;
    }
    return Instant.ofEpochSecond(day * DAY + second - offset, nanos);
  }

  /** In UTC and to the millisecond: {@code 2024-03-22T16:58:00.500Z}. */
  static String written(Instant moment) {
    long second = moment.getEpochSecond();
    int ofDay = (int) Math.floorMod(second, DAY);
    StringBuilder text = new StringBuilder(TIME + OFFSET);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(second, DAY)));
    digits(text, 'T', ofDay / 3_600, 10);
    digits(text, ':', ofDay / 60 % 60, 10);
    digits(text, ':', ofDay % 60, 10);
    digits(text, '.', moment.getNano() / 1_000_000, 100);
    return text.append('Z').toString();
  }

  /** As many digits as the greatest of their units has. */
  private static void digits(StringBuilder text, char before, int number, int greatest) {
    text.append(before);
    for (int unit = greatest; unit > 0; unit /= 10) {
      text.append((char) ('0' + number / unit % 10));
    }
  }

  /** Where the zone begins; {@link #NONE} when there is none of the usual form. */
  private static int zone(String text) {
    int length = text.length();
    if (length > TIME && text.charAt(length - 1) == 'Z') {
      return length - 1;
    }
    return length >= TIME + OFFSET ? length - OFFSET : NONE;
  }

  private static long day(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 2);
    int day = number(text, 8, 2);
    if (year < 0 || month < 0 || day < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Long.MIN_VALUE;
    }
    try {
      return LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException e) {
      return Long.MIN_VALUE;
    }
  }

  private static int secondOfDay(String text) {
    int hour = number(text, 11, 2);
    int minute = number(text, 14, 2);
    int second = number(text, 17, 2);
    boolean isOne =
        text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && isWithin(hour, 23)
            && isWithin(minute, 59)
            && isWithin(second, 59);
    return isOne ? (hour * 60 + minute) * 60 + second : NONE;
  }

  private static int nanos(String text, int zone) {
    if (zone == TIME) {
      return 0;
    }
    int digits = zone - TIME - 1;
    if (text.charAt(TIME) != '.' || digits < 1 || digits > FRACTION) {
      return NONE;
    }
    int nanos = number(text, TIME + 1, digits);
    for (int i = digits; nanos > 0 && i < FRACTION; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** In seconds; beyond 17 hours it is left to others. */
  private static int offset(String text, int zone) {
    if (zone == text.length() - 1) {
      return 0;
    }
    char sign = text.charAt(zone);
    int hours = number(text, zone + 1, 2);
    int minutes = number(text, zone + 4, 2);
    boolean isOne = text.charAt(zone + 3) == ':' && isWithin(hours, 17) && isWithin(minutes, 59);
    int seconds = (hours * 60 + minutes) * 60;
    if (!isOne || (sign != '+' && sign != '-')) {
      return Integer.MIN_VALUE;
    }
    return sign == '+' ? seconds : -seconds;
  }

  private static boolean isWithin(int number, int most) {
    return number >= 0 && number <= most;
  }

  /** {@link #NONE} when a character is no digit. */
  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
