package io.foreknown.feeds.ndjson;

/** Some whole lines of a file; behind them there is a line feed or a zero. */
public final class Block {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private final long offset;
  private final long line;
  private final long size;

  /**
   * The bytes belong to the block from now on.
   *
   * @param start of the first line, in the bytes
   * @param end of the last line, in the bytes
   * @param offset in the file of the first of the bytes
   * @param line number of the first line
   * @param size of the line, where there is the beginning of a single one; else 0
   */
  Block(byte[] bytes, int start, int end, long offset, long line, long size) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.offset = offset;
    this.line = line;
    this.size = size;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where its bytes begin in the file. */
  public long offset() {
    return offset;
  }

  /** The number of its first line. */
  public long line() {
    return line;
  }

  long size() {
    return size;
  }

  /** Whether there is but the beginning of a line. */
  boolean isCut() {
    return size > 0;
  }
}
