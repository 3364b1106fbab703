package io.foreknown.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** The last line of a terminal, on which a bar may stand; whole lines go above it. */
final class StatusLine {
  /** Of the terminal that this program has. */
  static final StatusLine TERMINAL = new StatusLine(() -> System.err);

  private final Supplier<PrintStream> terminal;
  private String shown = "";

  StatusLine(Supplier<PrintStream> terminal) {
    this.terminal = terminal;
  }

  /** Puts this text in the place of what stands there. */
  synchronized void show(String text) {
    if (!text.equals(shown)) {
      String rest = " ".repeat(Math.max(0, shown.length() - text.length()));
      write("\r" + text + rest);
      shown = text;
    }
  }

  /** Leaves the line empty. */
  synchronized void clear() {
    if (!shown.isEmpty()) {
      write("\r" + " ".repeat(shown.length()) + "\r");
      shown = "";
    }
  }

  /** Prints whole lines, on whatever stream, where nothing stands in their way. */
  synchronized void above(Runnable printing) {
    String bar = shown;
    clear();
    printing.run();
    show(bar);
  }

  private void write(String text) {
    PrintStream out = terminal.get();
    out.print(text);
    out.flush();
  }
}
