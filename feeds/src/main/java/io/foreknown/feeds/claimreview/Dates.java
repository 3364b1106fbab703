package io.foreknown.feeds.claimreview;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.jsonld.Thing;
import io.foreknown.feeds.ndjson.ExactTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as schema.org has them, by ISO 8601: a year, a month, a day, or a time with its zone; a
 * time without one is as coarse as its day.
 *
 * @see <a href="https://schema.org/DateTime">schema.org, DateTime</a>
 */
final class Dates {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile(
          DAY + "[Tt ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?(?<zone>[Zz]|[+-]\\d{2}(:?\\d{2})?)?");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  /** When something was said; null when absent or, with a problem noted, none. */
  static @Nullable Dated span(Thing thing, String name) {
    return thing.parsed(name, text -> new Dated(span(text), text));
  }

  /** When a story was published: no coarser than a day. */
  static @Nullable Dated published(Thing thing, String name) {
    return thing.parsed(name, text -> new Dated(published(text), text));
  }

  private static Span published(String text) {
    boolean isCoarse = YEAR.matcher(text).matches() || MONTH.matcher(text).matches();
    require(!isCoarse, "is %s, a day or a time is expected", Excerpt.of(text));
    Span span = span(text);
    require(
        !span.to().isBefore(Instant.EPOCH),
        "is %s, record times begin with 1970",
        Excerpt.of(text));
    return span;
  }

  private static Span span(String text) {
    Instant exact = ExactTime.of(text);
    if (exact != null) {
      return Span.at(exact);
    }
    try {
      if (YEAR.matcher(text).matches()) {
        LocalDate first = Year.parse(text).atDay(1);
        return days(first, first.plusYears(1));
      }
      if (MONTH.matcher(text).matches()) {
        LocalDate first = YearMonth.parse(text).atDay(1);
        return days(first, first.plusMonths(1));
      }
      return DAY.matcher(text).matches() ? Span.ofDay(LocalDate.parse(text)) : time(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "is %s, which is not on the calendar or the clock".formatted(Excerpt.of(text)));
    }
  }

  private static Span days(LocalDate first, LocalDate after) {
    return new Span(Span.ofDay(first).from(), Span.ofDay(after.minusDays(1)).to());
  }

  /** ISO 8601 allows to leave the zone out: what it says then is the day. */
  private static Span time(String text) {
    Matcher matcher = TIME.matcher(text);
    require(
        matcher.matches(),
        "is %s, a date such as 2024-03-22 or 2024-03-22T19:58:00+03:00 is expected",
        Excerpt.of(text));
    String usual = text.replace(' ', 'T').replace(',', '.');
    return matcher.group("zone") == null
        ? Span.ofDay(LocalDateTime.parse(usual, LOCAL).toLocalDate())
        : Span.at(OffsetDateTime.parse(usual, ISO).toInstant());
  }
}
