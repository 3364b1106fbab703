package io.foreknown.producers.ndjson;

/**
 * Some whole lines of a file; behind them there is a line feed or a zero.
 *
 * @param start of the first line, in the bytes
 * @param end of the last line, in the bytes
 * @param offset in the file of the first of the bytes
 * @param line number of the first line
 * @param size of the line, where there is the beginning of a single one; else 0
 */
public record Block(byte[] bytes, int start, int end, long offset, long line, long size) {
  /** Whether there is but the beginning of a line. */
  boolean isCut() {
    return size > 0;
  }
}
