package io.foreknown.monitor.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a server asks for by {@code Retry-After}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, 10.2.3</a>
 */
public final class RetryAfter {
  private RetryAfter() {}

  /** Seconds, or a date, of which none has passed; null: neither. */
  public static @Nullable Duration read(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant moment = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
      return moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
