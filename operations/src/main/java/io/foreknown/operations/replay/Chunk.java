package io.foreknown.operations.replay;

/** Some lines of a file, with a line feed between each two; behind the last there may be one. */
final class Chunk {
  private final byte[] bytes;
  private final int lines;

  /** So many lines; the bytes belong to it from now on. */
  Chunk(byte[] bytes, int lines) {
    this.bytes = bytes;
    this.lines = lines;
  }

  static Chunk of(byte[] line) {
    return new Chunk(line, 1);
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many lines there are. */
  int lines() {
    return lines;
  }

  /** Whether a line feed stands behind the last line. */
  boolean isEnded() {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
  }
}
