package io.foreknown.producers.ndjson;

import io.foreknown.producers.Piece;
import java.nio.ByteBuffer;

/**
 * One line of a file, without its end.
 *
 * @param number from 1
 * @param bytes all of it, or the head of a line over the size limit
 * @param size bytes of the whole line
 */
public record Line(long number, ByteBuffer bytes, long size) implements Piece {
  private static final String WHITE_SPACE = " \t\r\n";

  @Override
  public long line() {
    return number;
  }

  /** Whether all of it is here, and white space in the sense of JSON. */
  public boolean isBlank() {
    if (size > bytes.remaining()) {
      return false;
    }
    for (int i = 0; i < bytes.limit(); i++) {
      if (WHITE_SPACE.indexOf(bytes.get(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
