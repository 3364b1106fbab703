package io.foreknown.stories.time;

import io.foreknown.domain.time.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Puts incomplete dates on the calendar, seen from the day of publication. A day without a year is
 * the last one before the publication, or the next one where the words look ahead.
 *
 * @param published null when it is not known; what hangs on it is not known then
 */
record Calendar(@Nullable LocalDate published) {
  /** Years of two digits from this one on are of the century before. */
  private static final int PIVOT = 70;

  /** A story may speak of a day that has begun elsewhere. */
  private static final int TIME_ZONES = 1;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** The day; null when there is no such day, or its year is not known. */
  @Nullable Span day(@Nullable String year, int month, int day, boolean ahead) {
    try {
      if (year != null) {
        return Span.ofDay(LocalDate.of(year(year), month, day));
      }
      LocalDate today = published;
      if (today == null) {
        return null;
      }
      LocalDate date = LocalDate.of(today.getYear(), month, day);
      if (!ahead && date.isAfter(today.plusDays(TIME_ZONES))) {
        date = LocalDate.of(today.getYear() - 1, month, day);
      } else if (ahead && date.isBefore(today.minusMonths(1))) {
        date = LocalDate.of(today.getYear() + 1, month, day);
      }
      return Span.ofDay(date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a day is over, and nearer than the same one of the next year. */
  boolean isRecent(Span day) {
    LocalDate today = published;
    return today != null
        && !day.from().isAfter(Span.ofDay(today).from())
        && day.from().isAfter(Span.ofDay(today.minusMonths(6)).from());
  }

  /** The month; null when its year is not known. */
  @Nullable Span month(@Nullable String year, int month, boolean ahead) {
    LocalDate today = published;
    YearMonth of;
    if (year != null) {
      of = YearMonth.of(year(year), month);
    } else if (today != null) {
      of = YearMonth.of(today.getYear(), month);
      if (!ahead && of.isAfter(YearMonth.from(today))) {
        of = of.minusYears(1);
      }
    } else {
      return null;
    }
    return days(of.atDay(1), of.atEndOfMonth());
  }

  /** The year; null when it is none that news speaks of as a year. */
  static @Nullable Span year(int year) {
    return year < FIRST_YEAR || year > LAST_YEAR
        ? null
        : days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The last such weekday up to the publication, or the next one. */
  @Nullable Span weekday(DayOfWeek day, boolean ahead, boolean strictly) {
    LocalDate today = published;
    if (today == null) {
      return null;
    }
    return Span.ofDay(
        ahead
            ? today.with(TemporalAdjusters.nextOrSame(day))
            : today.with(
                strictly
                    ? TemporalAdjusters.previous(day)
                    : TemporalAdjusters.previousOrSame(day)));
  }

  /** The first such weekday from a day on. */
  static Span weekdayFrom(LocalDate from, DayOfWeek day) {
    return Span.ofDay(from.with(TemporalAdjusters.nextOrSame(day)));
  }

  /** So many days after the publication. */
  @Nullable Span offset(long days) {
    return published == null ? null : Span.ofDay(published.plusDays(days));
  }

  /** The last Saturday and Sunday, of which the publication may be one. */
  @Nullable Span weekend() {
    LocalDate today = published;
    if (today == null) {
      return null;
    }
    LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return days(saturday, saturday.plusDays(1));
  }

  /** From one day to another, both after the publication by so many days. */
  @Nullable Span offsets(long from, long to) {
    return published == null ? null : days(published.plusDays(from), published.plusDays(to));
  }

  static Span days(LocalDate from, LocalDate to) {
    return new Span(Span.ofDay(from).from(), Span.ofDay(to).to());
  }

  private static int year(String text) {
    int number = Integer.parseInt(text);
    return text.length() > 2 ? number : number >= PIVOT ? FIRST_YEAR + number : 2_000 + number;
  }
}
