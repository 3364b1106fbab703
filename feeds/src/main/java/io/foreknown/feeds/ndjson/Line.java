package io.foreknown.feeds.ndjson;

import io.foreknown.feeds.Piece;
import java.nio.ByteBuffer;

/**
 * One line of a file, without its end; or the first of several that are no claims but JSON that is
 * spread over them.
 *
 * @param number from 1
 * @param last the number of the last of them; of a line that stands for itself its own
 * @param bytes all of it, or the head of a line over the size limit
 * @param size bytes of the whole line
 */
public record Line(long number, long last, ByteBuffer bytes, long size) implements Piece {
  private static final String WHITE_SPACE = " \t\r\n";

  @Override
  public long line() {
    return number;
  }

  /** The same, as the first of several. */
  Line to(long end) {
    return new Line(number, end, bytes, size);
  }

  /** Whether it is one of several over which JSON is spread. */
  boolean isSpread() {
    return last > number;
  }

  /** Whether its first character, white space apart, is this one. */
  boolean begins(char with) {
    int at = filled(0);
    return at < bytes.limit() && bytes.get(at) == with;
  }

  /** Whether it begins a list of objects. */
  boolean beginsList() {
    int first = filled(filled(0) + 1);
    return begins('[') && (first >= bytes.limit() || bytes.get(first) == '{');
  }

  /** Where the white space ends. */
  private int filled(int from) {
    int at = from;
    while (at < bytes.limit() && WHITE_SPACE.indexOf(bytes.get(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Whether only its head is here. */
  boolean isCut() {
    return size > bytes.remaining();
  }

  /** Whether all of it is here, and white space in the sense of JSON. */
  public boolean isBlank() {
    return !isCut() && filled(0) == bytes.limit();
  }
}
