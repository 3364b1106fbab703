package io.foreknown.operations.replay;

import io.foreknown.schemas.json.JsonBytes;
import java.io.IOException;
import java.io.OutputStream;

/** Some lines of a file, with a line feed between each two; behind the last there may be one. */
final class Chunk {
  private final JsonBytes text;
  private final int lines;

  private Chunk(JsonBytes text, int lines) {
    this.text = text;
    this.lines = lines;
  }

  static Chunk of(byte[] line) {
    return new Chunk(new JsonBytes(line.length).raw(line), 1);
  }

  /** So many lines, as long as nothing else is written to these bytes. */
  static Chunk of(JsonBytes json, int lines) {
    return new Chunk(json, lines);
  }

  /** How many lines there are. */
  int lines() {
    return lines;
  }

  /** Writes the lines, and a line feed behind the last. */
  void writeTo(OutputStream out) throws IOException {
    text.writeTo(out);
    if (!text.endsWith('\n')) {
      out.write('\n');
    }
  }
}
