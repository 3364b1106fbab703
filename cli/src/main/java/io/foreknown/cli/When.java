package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment as it is typed: RFC 3339, or a bare date, which is that whole UTC day.
 *
 * @param text as it was typed
 * @param span the day; from = to for a moment
 */
record When(String text, Span span) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The last moment of it. */
  Instant end() {
    return span.to();
  }

  /** The first moment of it. */
  Instant begin() {
    return span.from();
  }

  /** From the command line. */
  static final class Converter implements ITypeConverter<When> {
    @Override
    public When convert(String text) {
      try {
        return new When(
            text,
            DATE.matcher(text).matches()
                ? Span.ofDay(LocalDate.parse(text))
                : Span.at(Span.moment(OffsetDateTime.parse(text).toInstant())));
      } catch (DateTimeException | InvalidValueException e) {
        throw new TypeConversionException(
            "'%s' is no moment; a date such as 2024-03-22 or a time such as 2024-03-22T19:58:00+03:00 is expected"
                .formatted(text));
      }
    }
  }
}
