package io.foreknown.schemas.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON as bytes that grow, in the spelling of {@link RecordLine}; whoever writes sees to it that it
 * is well-formed.
 */
public final class JsonBytes {
  private static final JsonStringEncoder ESCAPING = JsonStringEncoder.getInstance();
  private static final byte[] NULL = "null".getBytes(US_ASCII);
  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);
  private static final byte[] MINIMUM = Long.toString(Long.MIN_VALUE).getBytes(US_ASCII);
  private static final int MOST_DIGITS = 20;
  private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
  private static final int HEX_DIGITS = 16;
  private static final int DEL = 0x7f;
  private static final long DAY = 86_400_000;
  private static final int DAYS_OF_400_YEARS = 146_097;

  /** Days from 1 March of the year 0 to 1970. */
  private static final int TO_MARCH_OF_YEAR_0 = 719_468;

  /** Of a moment, with its quotation marks. */
  private static final int MOMENT = 26;

  private byte[] bytes;
  private int length;

  /** Nothing yet; grows beyond this. */
  public JsonBytes(int capacity) {
    bytes = new byte[capacity];
  }

  /** Begins anew, in the same memory. */
  public void clear() {
    length = 0;
  }

  /** Writes all of it on. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Whether this character of ASCII was written last. */
  public boolean endsWith(char character) {
    return length > 0 && bytes[length - 1] == character;
  }

  /** All that was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Writes bytes as they are. */
  public JsonBytes raw(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** Writes one character of ASCII. */
  public JsonBytes raw(char character) {
    reserve(1);
    bytes[length++] = (byte) character;
    return this;
  }

  /** Writes a text; null as such. */
  public JsonBytes text(@Nullable String text) {
    if (text == null) {
      return raw(NULL);
    }
    raw('"');
    int start = length;
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit > DEL || unit == '"' || unit == '\\') {
        length = start;
        return raw(ESCAPING.quoteAsUTF8(text)).raw('"');
      }
      bytes[length++] = (byte) unit;
    }
    return raw('"');
  }

  /** Writes a number. */
  public JsonBytes number(long number) {
    if (number == Long.MIN_VALUE) {
      return raw(MINIMUM);
    }
    reserve(MOST_DIGITS);
    if (number < 0) {
      bytes[length++] = '-';
    }
    long rest = Math.abs(number);
    int end = length + digits(rest);
    int at = end;
    while (rest > Integer.MAX_VALUE) {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    // Most numbers are small, and of small ones a digit costs a third.
    int small = (int) rest;
    do {
      bytes[--at] = (byte) ('0' + small % 10);
      small /= 10;
    } while (small > 0);
    length = end;
    return this;
  }

  private static int digits(long number) {
    int digits = 1;
    for (long bound = 10; digits < MOST_DIGITS - 1 && number >= bound; bound *= 10) {
      digits++;
    }
    return digits;
  }

  /** Writes the bits of a number in hexadecimal, all 16 digits, as a part of a text. */
  public JsonBytes hex(long bits) {
    reserve(HEX_DIGITS);
    for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
      bytes[length++] = HEX[(int) (bits >>> shift) & 0xf];
    }
    return this;
  }

  /** Writes a number; null as such. */
  public JsonBytes number(@Nullable Long number) {
    return number == null ? raw(NULL) : number(number.longValue());
  }

  /** Writes a number with its fraction. */
  public JsonBytes number(double number) {
    return raw(Double.toString(number).getBytes(ISO_8859_1));
  }

  /** Writes true or false. */
  public JsonBytes truth(boolean truth) {
    return raw(truth ? TRUE : FALSE);
  }

  /** Writes a moment, in milliseconds of the epoch, of the years 1 to 9999. */
  public JsonBytes moment(long millis) {
    reserve(MOMENT);
    long day = Math.floorDiv(millis, DAY);
    int ofDay = (int) (millis - day * DAY);
    int second = ofDay / 1_000;
    bytes[length++] = '"';
    date((int) day);
    two(second / 3_600, ':');
    two(second / 60 % 60, ':');
    two(second % 60, '.');
    bytes[length++] = (byte) ('0' + ofDay % 1_000 / 100);
    two(ofDay % 100, 'Z');
    bytes[length++] = '"';
    return this;
  }

  /**
   * Writes the date of a day since 1970, counted from March on, so that the day that is put in
   * comes last.
   *
   * @see <a href="https://howardhinnant.github.io/date_algorithms.html#civil_from_days">the same
   *     with its proof</a>
   */
  private void date(int day) {
    int shifted = day + TO_MARCH_OF_YEAR_0;
    int era = shifted / DAYS_OF_400_YEARS;
    int ofEra = shifted % DAYS_OF_400_YEARS;
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    int year = yearOfEra + 400 * era + (month <= 2 ? 1 : 0);
    bytes[length++] = (byte) ('0' + year / 1_000);
    bytes[length++] = (byte) ('0' + year / 100 % 10);
    two(year % 100, '-');
    two(month, '-');
    two(ofYear - (153 * fromMarch + 2) / 5 + 1, 'T');
  }

  private void two(int number, char after) {
    bytes[length++] = (byte) ('0' + number / 10);
    bytes[length++] = (byte) ('0' + number % 10);
    bytes[length++] = (byte) after;
  }
}
