package io.foreknown.feeds.ndjson;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads dates and times by the letter of RFC 3339; a leap second counts as the second before it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, section 5.6</a>
 */
public final class Rfc3339 {
  private static final String TIME_EXPECTED =
      "a time such as 2024-03-22T19:58:00+03:00 is expected";
  private static final String ANY_EXPECTED = "a date such as 2024-03-22 or " + TIME_EXPECTED;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WITHOUT_ZONE =
      Pattern.compile(DATE + "[Tt]([01]\\d|2[0-3]):\\d{2}:\\d{2}(\\.\\d{1,9})?");
  private static final Pattern TIME = Pattern.compile(WITHOUT_ZONE + "([Zz]|[+-]\\d{2}:\\d{2})");

  private Rfc3339() {}

  /** A time as an exact moment, a bare date as the whole UTC day. */
  static Span span(String text) {
    Instant exact = ExactTime.of(text);
    if (exact != null) {
      return Span.at(exact);
    }
    if (DATE.matcher(text).matches()) {
      return Span.ofDay(onCalendar(text, () -> LocalDate.parse(text)));
    }
    return Span.at(moment(text, ANY_EXPECTED));
  }

  /**
   * Reads a time with its zone, to the millisecond.
   *
   * @throws InvalidValueException if it is none
   */
  public static Instant moment(String text) {
    Instant exact = ExactTime.of(text);
    if (exact != null) {
      return Span.moment(exact);
    }
    require(!DATE.matcher(text).matches(), "'%s' is a bare date, %s", text, TIME_EXPECTED);
    return Span.moment(moment(text, TIME_EXPECTED));
  }

  private static Instant moment(String text, String expected) {
    require(
        !WITHOUT_ZONE.matcher(text).matches(), "'%s' has no time zone, %s", text, TIME_EXPECTED);
    require(TIME.matcher(text).matches(), "%s is no time, %s", JsonValues.quoted(text), expected);
    return onCalendar(text, () -> Instant.parse(text));
  }

  private static <T> T onCalendar(String text, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (DateTimeException e) {
      throw new InvalidValueException("'%s' is not on the calendar or the clock".formatted(text));
    }
  }
}
