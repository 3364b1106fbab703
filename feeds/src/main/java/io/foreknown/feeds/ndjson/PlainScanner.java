package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Header;
import java.util.Arrays;

/**
 * Steps through the JSON of a line, one value after the other, and takes the usual spelling alone:
 * texts without escapes, moments in UTC with three or no digits of a second, white space of blanks.
 * All else is {@linkplain UnusualException unusual}, be it right or wrong.
 *
 * <p>Behind the bytes there is a zero, which nothing here steps over.
 */
final class PlainScanner {
  private static final int MOST_DIGITS = 15;
  private static final int MILLIS_LENGTH = "2024-03-22T16:58:00.000Z".length();
  private static final int SECONDS_LENGTH = "2024-03-22T16:58:00Z".length();
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final double[] POWERS = new double[MOST_DIGITS + 1];

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private byte[] bytes = {0};
  private int at;

  /** Of the text that was read last. */
  private int from;

  private int to;
  private boolean isAscii;

  /** Begins at a place of some bytes; there is a zero behind them. */
  void begin(byte[] line, int start) {
    bytes = line;
    at = start;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the next value begins. */
  int at() {
    skipBlanks();
    return at;
  }

  /** Whether nothing is left of a line that ends there, but for the first half of its end. */
  boolean endsAt(int end) {
    int next = at();
    return next == end || (next + 1 == end && bytes[next] == '\r');
  }

  /** Goes on from another place. */
  void goTo(int place) {
    at = place;
  }

  private void skipBlanks() {
    while (bytes[at] == ' ') {
      at++;
    }
  }

  /** Steps over a character that must come next. */
  void expect(char character) {
    skipBlanks();
    if (bytes[at++] != character) {
      throw new UnusualException();
    }
  }

  /** Whether this character comes next; then steps over it. */
  boolean passes(char character) {
    skipBlanks();
    if (bytes[at] != character) {
      return false;
    }
    at++;
    return true;
  }

  /** Steps over a comma, after which something comes, or over what ends an object or a list. */
  boolean goesOn(char end) {
    skipBlanks();
    byte next = bytes[at++];
    if (next != ',' && next != end) {
      throw new UnusualException();
    }
    return next == ',';
  }

  /** Steps over the name of a field, and returns it. */
  void name() {
    text();
    expect(':');
  }

  /** Steps over a text, and keeps where it is. */
  void text() {
    expect('"');
    from = at;
    int all = 0;
    byte next = bytes[at];
    while (next != '"') {
      if ((next >= 0 && next < ' ') || next == '\\' || next == 0x7f) {
        throw new UnusualException();
      }
      all |= next;
      next = bytes[++at];
    }
    to = at++;
    isAscii = all >= 0;
  }

  /** Whether the text read last is this one. */
  boolean is(byte[] word) {
    return to - from == word.length && Arrays.equals(bytes, from, to, word, 0, word.length);
  }

  /** Refuses the name or text read last if it is another one. */
  void require(byte[] word) {
    if (!is(word)) {
      throw new UnusualException();
    }
  }

  /** Refuses the text read last if it is longer than that, or no text. */
  void check(int most) {
    if (!isAscii) {
      string(most);
    } else if (to - from > most) {
      throw new UnusualException();
    }
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The text read last; in UTF-8, each byte more than a character of it. */
  String string(int most) {
    if (to - from > most) {
      throw new UnusualException();
    }
    if (isAscii) {
      return new String(bytes, from, to - from, ISO_8859_1);
    }
    String text = new String(bytes, from, to - from, UTF_8);
    if (text.indexOf('\ufffd') >= 0) {
      throw new UnusualException();
    }
    return text;
  }

  /** The text read last, of ASCII alone. */
  String ascii(int most) {
    if (!isAscii) {
      throw new UnusualException();
    }
    return string(most);
  }

  /** The text read last, if it may be an id. */
  String id() {
    String id = string(Limits.ID);
    boolean isBlank = true;
    for (int i = 0; i < id.length(); i++) {
      char unit = id.charAt(i);
      isBlank &= unit == ' ';
      if (unit >= 0x7f && unit < 0xa0) {
        throw new UnusualException();
      }
    }
    if (isBlank || (!isAscii && id.isBlank())) {
      throw new UnusualException();
    }
    return id;
  }

  /** The number of the word read last. */
  int word(byte[]... words) {
    for (int i = 0; i < words.length; i++) {
      if (is(words[i])) {
        return i;
      }
    }
    throw new UnusualException();
  }

  /**
   * Steps over the name of a field, and returns its number among those that an object may have.
   *
   * @param seen fields of the object so far, as bits; each may be there once
   */
  int field(byte[][] names, int seen) {
    name();
    int field = word(names);
    if ((seen >>> field & 1) != 0) {
      throw new UnusualException();
    }
    return field;
  }

  boolean truth() {
    skipBlanks();
    boolean truth = bytes[at] == 't';
    for (byte letter : truth ? PlainWords.TRUE : PlainWords.FALSE) {
      if (bytes[at++] != letter) {
        throw new UnusualException();
      }
    }
    return truth;
  }

  /** A number of few digits, of 0 or more. */
  long integer() {
    skipBlanks();
    int start = at;
    long number = digits();
    int next = bytes[at];
    if (at == start || at - start > MOST_DIGITS || isLedByZero(start)) {
      throw new UnusualException();
    }
    if (next == '.' || next == 'e' || next == 'E') {
      throw new UnusualException();
    }
    return number;
  }

  /** The number of a revision. */
  long revision() {
    long number = integer();
    if (number < 1 || number > Header.MOST_REVISION) {
      throw new UnusualException();
    }
    return number;
  }

  private long digits() {
    long number = 0;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digit = bytes[++at] - '0';
    }
    return number;
  }

  private boolean isLedByZero(int start) {
    return bytes[start] == '0' && bytes[start + 1] >= '0' && bytes[start + 1] <= '9';
  }

  /** A number without exponent. Few digits are exact, and so is their quotient, rounded once. */
  double number() {
    skipBlanks();
    int start = at;
    boolean isNegative = passes('-');
    int first = at;
    long whole = digits();
    int wholeDigits = at - first;
    if (wholeDigits == 0 || isLedByZero(first)) {
      throw new UnusualException();
    }
    int fractionDigits = 0;
    long number = whole;
    if (bytes[at] == '.') {
      int point = at++;
      long fraction = digits();
      fractionDigits = at - point - 1;
      if (fractionDigits == 0) {
        throw new UnusualException();
      }
      number =
          wholeDigits + fractionDigits > MOST_DIGITS
              ? -1
              : shifted(whole, fractionDigits) + fraction;
    }
    if (bytes[at] == 'e' || bytes[at] == 'E' || at - start > Limits.ID) {
      throw new UnusualException();
    }
    if (wholeDigits + fractionDigits > MOST_DIGITS) {
      return Double.parseDouble(new String(bytes, start, at - start, ISO_8859_1));
    }
    double value = number / POWERS[fractionDigits];
    return isNegative ? -value : value;
  }

  private static long shifted(long number, int digits) {
    return number * (long) POWERS[digits];
  }

  /** A text that is a moment in UTC, in milliseconds of the epoch. */
  long moment() {
    text();
    int length = to - from;
    if ((length != MILLIS_LENGTH && length != SECONDS_LENGTH) || bytes[to - 1] != 'Z') {
      throw new UnusualException();
    }
    if (bytes[from + 4] != '-'
        || bytes[from + 7] != '-'
        || bytes[from + 10] != 'T'
        || bytes[from + 13] != ':'
        || bytes[from + 16] != ':') {
      throw new UnusualException();
    }
    long day = day(two(from) * 100 + two(from + 2), two(from + 5), two(from + 8));
    int second = second(two(from + 11), two(from + 14), two(from + 17));
    return (day * 86_400 + second) * 1_000 + (length == MILLIS_LENGTH ? millis() : 0);
  }

  private int millis() {
    int last = bytes[from + 22] - '0';
    if (bytes[from + 19] != '.' || last < 0 || last > 9) {
      throw new UnusualException();
    }
    return two(from + 20) * 10 + last;
  }

  private int two(int place) {
    int tens = bytes[place] - '0';
    int ones = bytes[place + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw new UnusualException();
    }
    return tens * 10 + ones;
  }

  private static int second(int hour, int minute, int second) {
    if (hour > 23 || minute > 59 || second > 59) {
      throw new UnusualException();
    }
    return (hour * 60 + minute) * 60 + second;
  }

  /** Days since 1970, in the years from then on; others are unusual. */
  private static long day(int year, int month, int day) {
    if (year < 1970 || month < 1 || month > 12 || day < 1) {
      throw new UnusualException();
    }
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > DAYS[month - 1] + (isLeap && month == 2 ? 1 : 0)) {
      throw new UnusualException();
    }
    // Counted from March on, so that the day that is put in comes last; see
    // https://howardhinnant.github.io/date_algorithms.html#days_from_civil
    int shifted = month > 2 ? year : year - 1;
    int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return 365L * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468;
  }

  /** Steps over an object or a list without looking at what it holds. */
  void skip(char open, char close) {
    skipBlanks();
    int depth = 0;
    do {
      byte next = bytes[at];
      if (next == '"') {
        text();
      } else {
        depth += next == open ? 1 : next == close ? -1 : 0;
        at++;
        if (next == 0 || (depth == 0 && next != close)) {
          throw new UnusualException();
        }
      }
    } while (depth > 0);
  }
}
