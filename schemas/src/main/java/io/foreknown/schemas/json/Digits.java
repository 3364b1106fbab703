package io.foreknown.schemas.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in UTC with three digits of a second; a formatter would take ten times as long. */
final class Digits {
  private static final DateTimeFormatter ANY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int YEARS = 10_000;
  private static final int MILLI = 1_000_000;

  private final byte[] ascii = new byte["uuuu-MM-ddTHH:mm:ss.SSSZ".length()];
  private int length;

  private Digits() {}

  /** As {@code 2024-03-22T16:58:00.000Z}. */
  static String moment(Instant moment) {
    LocalDateTime at =
        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
    return at.getYear() < 0 || at.getYear() >= YEARS ? ANY.format(moment) : new Digits().of(at);
  }

  private String of(LocalDateTime at) {
    add(at.getYear(), 4, '-');
    add(at.getMonthValue(), 2, '-');
    add(at.getDayOfMonth(), 2, 'T');
    add(at.getHour(), 2, ':');
    add(at.getMinute(), 2, ':');
    add(at.getSecond(), 2, '.');
    add(at.getNano() / MILLI, 3, 'Z');
    return new String(ascii, 0, length, ISO_8859_1);
  }

  private void add(int number, int digits, char after) {
    int rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      ascii[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    ascii[length++] = (byte) after;
  }
}
