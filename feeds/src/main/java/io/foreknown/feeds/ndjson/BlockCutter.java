package io.foreknown.feeds.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a file into blocks of whole lines. */
public final class BlockCutter {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Of blocks; longer than all lines that are allowed. */
  private static final int LENGTH = 2 * NdjsonSource.DEFAULT_LIMIT;

  private final InputStream in;

  /** The beginning of a line, of which the rest is not read yet. */
  private byte[] rest = {};

  /** In the file, of the rest. */
  private long offset;

  private long lines;

  /** Of the bytes of a file, from the first one on. */
  public BlockCutter(InputStream in) {
    this.in = in;
  }

  /** The next block; null at the end. */
  public @Nullable Block next() throws IOException {
    byte[] bytes = Arrays.copyOf(rest, LENGTH + 1);
    int length = rest.length + in.readNBytes(bytes, rest.length, LENGTH - rest.length);
    if (length == 0) {
      return null;
    }
    int end = length < LENGTH ? length : lastNewline(bytes, length);
    if (end == 0) {
      return cut(bytes);
    }
    int start = offset == 0 ? begin(bytes, end) : 0;
    Block block = new Block(bytes, start, end, offset, lines + 1, 0);
    lines += newlines(bytes, end);
    rest = Arrays.copyOfRange(bytes, end, length);
    offset += end;
    // What follows must not be taken for the end of the last line.
    bytes[end] = 0;
    return block;
  }

  /** A line that is longer than the block; passes over the rest of it. */
  private Block cut(byte[] bytes) throws IOException {
    long size = LENGTH;
    long begin = offset;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      size++;
      next = in.read();
    }
    rest = new byte[] {};
    int start = begin == 0 ? begin(bytes, LENGTH) : 0;
    offset = begin + size + 1;
    lines++;
    return new Block(bytes, start, LENGTH, begin, lines, size - start);
  }

  /** Where the text begins, in the first bytes of a file. */
  static int begin(byte[] bytes, int length) {
    int mark = BYTE_ORDER_MARK.length;
    return Arrays.equals(bytes, 0, Math.min(mark, length), BYTE_ORDER_MARK, 0, mark) ? mark : 0;
  }

  /** Where a line ends. */
  static int newline(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Behind the last line feed. */
  private static int lastNewline(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static int newlines(byte[] bytes, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }
}
