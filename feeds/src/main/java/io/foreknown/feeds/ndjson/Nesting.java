package io.foreknown.feeds.ndjson;

import java.nio.ByteBuffer;

/**
 * How many objects and lists are open after some lines; looks at brackets and quotation marks
 * alone. A text of JSON ends on the line where it begins.
 */
final class Nesting {
  private long depth;

  /** Takes the next line. */
  void pass(Line line) {
    ByteBuffer bytes = line.bytes();
    boolean isText = false;
    for (int i = 0; i < bytes.limit(); i++) {
      byte one = bytes.get(i);
      if (one == '"') {
        isText = !isText;
      } else if (isText) {
        i += one == '\\' ? 1 : 0;
      } else {
        depth += step(one);
      }
    }
  }

  private static int step(byte one) {
    return switch (one) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  boolean isOpen() {
    return depth > 0;
  }
}
