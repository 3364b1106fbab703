package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * Many lines for a stream, in UTF-8, some at a time; each is printed as a whole, so that on a
 * terminal no bar stands within one.
 */
final class WholeLines {
  private static final int SOME = 1 << 13;

  private final PrintStream to;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  WholeLines(PrintStream to) {
    this.to = to;
  }

  void add(String line) {
    lines.writeBytes((TerminalText.of(line) + "\n").getBytes(UTF_8));
    if (lines.size() > SOME) {
      print();
    }
  }

  private void print() {
    StatusLine.TERMINAL.above(() -> to.writeBytes(lines.toByteArray()));
    lines.reset();
  }

  void flush() {
    print();
    to.flush();
  }

  /** Whether the stream has taken lines that it did not pass on. */
  boolean areRefused() {
    return to.checkError();
  }
}
