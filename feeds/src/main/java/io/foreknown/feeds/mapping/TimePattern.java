package io.foreknown.feeds.mapping;

import io.foreknown.domain.InvalidValueException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a text says a time.
 *
 * @param text as the mapping has it
 * @param parser gives an {@code OffsetDateTime}, a {@code LocalDateTime} or a {@code LocalDate}, or
 *     null when a text is not of this form
 */
record TimePattern(String text, Function<String, @Nullable TemporalAccessor> parser) {
  /** More characters than any time is written in. */
  private static final int LONGEST = 200;

  /** Seconds and milliseconds since 1970, of years with up to five digits. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  private static final int MILLIS_DIGITS = 3;

  /** Refuses what is no pattern by {@link InvalidValueException}. */
  static TimePattern parse(String text) {
    return switch (text) {
      case "epoch-seconds" -> new TimePattern(text, said -> sinceEpoch(said, MILLIS_DIGITS));
      case "epoch-millis" -> new TimePattern(text, said -> sinceEpoch(said, 0));
      default -> ofLetters(text);
    };
  }

  private static @Nullable TemporalAccessor sinceEpoch(String said, int digits) {
    if (!NUMBER.matcher(said).matches()) {
      return null;
    }
    long millis = new BigDecimal(said).movePointRight(digits).longValue();
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  private static TimePattern ofLetters(String text) {
    try {
      String proleptic = text.replace("yyyy", "uuuu").replace("yy", "uu");
      DateTimeFormatter formatter =
          DateTimeFormatter.ofPattern(proleptic, Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      return new TimePattern(text, said -> parsed(formatter, said));
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(
          "'%s' is no pattern of a time: %s".formatted(text, e.getMessage()));
    }
  }

  private static @Nullable TemporalAccessor parsed(DateTimeFormatter formatter, String said) {
    try {
      return formatter.parseBest(said, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Null when it is no such time; no longer text is looked at, which can cost its square. */
  @Nullable TemporalAccessor parsed(String said) {
    return said.length() > LONGEST ? null : parser.apply(said);
  }
}
