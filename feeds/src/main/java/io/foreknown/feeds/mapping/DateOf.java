package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A span of local days from a year, a month and a day; without the day, or with day 0, the whole
 * month; without the month, or with month 0, the whole year.
 */
record DateOf(String path, List<Template> parts, LocalTimes clock, ZoneOf zone)
    implements Expression {
  @Override
  public @Nullable JsonNode of(FeedRow feedRow) {
    String year = parts.get(0).text(feedRow);
    return year == null
        ? null
        : feedRow
            .problems()
            .attempt(
                path,
                () ->
                    span(
                        number(year),
                        number(parts.get(1), feedRow),
                        number(parts.get(2), feedRow),
                        clock.in(zone.of(feedRow))));
  }

  private static int number(Template part, FeedRow feedRow) {
    String text = part.text(feedRow);
    return text == null || text.isEmpty() ? 0 : number(text);
  }

  private static int number(String text) {
    return Math.toIntExact(Math.max(Math.min(SheetNumbers.whole(text), Integer.MAX_VALUE), -1));
  }

  private static JsonNode span(int year, int month, int day, LocalTimes clock) {
    try {
      LocalDate first = LocalDate.of(year, Math.max(1, month), month == 0 ? 1 : Math.max(1, day));
      requireKnown(month, day);
      LocalDate after =
          month == 0 ? first.plusYears(1) : day == 0 ? first.plusMonths(1) : first.plusDays(1);
      return clock.days(first, after);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "year %d, month %d, day %d is no date".formatted(year, month, day));
    }
  }

  private static void requireKnown(int month, int day) {
    if (month < 0 || day < 0) {
      throw new DateTimeException("below zero");
    }
  }

  @Override
  public Set<Name> names() {
    return ListOf.joined(ListOf.names(parts), zone.names());
  }
}
