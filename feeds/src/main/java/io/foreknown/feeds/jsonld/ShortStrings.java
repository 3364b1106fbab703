package io.foreknown.feeds.jsonld;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends each string of a JSON text where it becomes too long, and drops the rest of it: the parser
 * keeps a string whole, and this is what bounds its memory. What was cut is over the limit of an
 * item, so it is never taken for the whole.
 */
final class ShortStrings extends FilterReader {
  private static final int HEX_DIGITS = 4;

  private final int limit;
  private boolean inString;

  /** Characters of the escape sequence still to come. */
  private int escape;

  private boolean escapeBegins;
  private int length;

  /** Lets so many characters of a string pass, an escape sequence counting as one. */
  ShortStrings(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int kept = 0;
    while (kept == 0) {
      int read = in.read(into, from, most);
      if (read <= 0) {
        return read;
      }
      for (int i = from; i < from + read; i++) {
        if (passes(into[i])) {
          into[from + kept] = into[i];
          kept++;
        }
      }
    }
    return kept;
  }

  private boolean passes(char next) {
    if (!inString) {
      inString = next == '"';
      length = 0;
      return true;
    }
    if (escapeBegins || escape > 0) {
      escape = escapeBegins && next == 'u' ? HEX_DIGITS : Math.max(0, escape - 1);
      escapeBegins = false;
      return length <= limit;
    }
    inString = next != '"';
    escapeBegins = next == '\\';
    length++;
    return length <= limit || !inString;
  }
}
