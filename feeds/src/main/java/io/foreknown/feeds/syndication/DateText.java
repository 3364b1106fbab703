package io.foreknown.feeds.syndication;

import io.foreknown.feeds.ndjson.ExactTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the one form that ROME tries first: it makes a new formatter for each of a dozen forms
 * and each date, which is a fifth of what an entry costs.
 */
final class DateText {
  private static final DateTimeFormatter FIRST_TRIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private DateText() {}

  /** The same moment; what is no usual date stays as it is, for ROME to judge. */
  static String plain(String text) {
    Instant moment = ExactTime.of(text);
    moment = moment == null ? mail(text) : moment;
    return moment == null ? text : FIRST_TRIED.format(moment);
  }

  private static @Nullable Instant mail(String text) {
    try {
      return text.contains(",")
          ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
