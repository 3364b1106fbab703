package io.foreknown.feeds.ndjson;

import io.foreknown.feeds.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines. Needs twice the size limit of memory, whatever comes: what goes beyond it
 * is read and forgotten.
 */
public final class LineCutter implements Splitter<Line> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int HEAD = 1 << 10;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;

  /** The line so far, up to the limit and a CR. */
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(HEAD);

  private long size;
  private long number;

  /** Keeps up to so many bytes of a line. */
  public LineCutter(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Lines cut so far. */
  @Override
  public long line() {
    return number;
  }

  /** Returns the next line; null at the end. A line over the limit comes as its first KiB. */
  @Override
  public @Nullable Line next() throws IOException {
    if (number == 0) {
      skipByteOrderMark();
    }
    kept.reset();
    size = 0;
    do {
      if (position == end && !fill()) {
        return size == 0 ? null : cut();
      }
      keepTo(newline());
    } while (position == end);
    position++;
    return cut();
  }

  private void skipByteOrderMark() throws IOException {
    int mark = BYTE_ORDER_MARK.length;
    end = in.readNBytes(buffer, 0, mark);
    position = Arrays.equals(buffer, 0, end, BYTE_ORDER_MARK, 0, mark) ? mark : 0;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** Where the line ends in the buffer, or the buffer does. */
  private int newline() {
    int at = position;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private void keepTo(int stop) {
    long room = limit + 1L - kept.size();
    kept.write(buffer, position, (int) Math.min(room, stop - position));
    size += stop - position;
    position = stop;
  }

  private Line cut() {
    number++;
    byte[] bytes = kept.toByteArray();
    long length = endsWithReturn(bytes) ? size - 1 : size;
    int shown = (int) (length > limit ? Math.min(HEAD, bytes.length) : length);
    return new Line(number, number, ByteBuffer.wrap(bytes, 0, shown).slice(), length);
  }

  private boolean endsWithReturn(byte[] bytes) {
    return bytes.length > 0 && bytes.length == size && bytes[bytes.length - 1] == '\r';
  }
}
