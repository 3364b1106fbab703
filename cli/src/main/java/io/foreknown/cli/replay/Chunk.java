package io.foreknown.cli.replay;

/**
 * Some lines of a file.
 *
 * @param bytes of all lines, with a line feed between each two; behind the last there may be one
 * @param lines how many there are
 */
public record Chunk(byte[] bytes, int lines) {
  static Chunk of(byte[] line) {
    return new Chunk(line, 1);
  }

  /** Whether a line feed stands behind the last line. */
  boolean isEnded() {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
  }
}
