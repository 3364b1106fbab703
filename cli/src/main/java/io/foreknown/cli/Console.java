package io.foreknown.cli;

import io.foreknown.operations.work.Progress;
import io.foreknown.operations.work.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command prints: results on standard output, the rest on standard error, each a line as
 * {@link TerminalText}.
 */
public final class Console implements Report {
  private static final Logger LOG = LoggerFactory.getLogger(Console.class);

  private final PrintWriter out;
  private final PrintWriter err;
  private final String head;

  /** The streams of the command line that the command belongs to. */
  Console(CommandSpec spec) {
    this(spec.commandLine().getOut(), spec.commandLine().getErr(), "");
  }

  private Console(PrintWriter out, PrintWriter err, String head) {
    this.out = out;
    this.err = err;
    this.head = head;
  }

  @Override
  public Console of(String part) {
    return new Console(out, err, part + ": ");
  }

  @Override
  public void line(String format, @Nullable Object... values) {
    print(out, head + format.formatted(values));
  }

  @Override
  public Progress reading(String task, List<Path> files) {
    return TerminalProgress.ofBytes(task, files);
  }

  /** Whether what is said about the work goes to a terminal; the launcher knows. */
  static boolean isTerminal() {
    return Boolean.getBoolean("foreknown.terminal");
  }

  /** Puts a text about the work where the cursor is, in place of the one before; for terminals. */
  void overwrite(String text) {
    err.print("\r\u001b[K" + TerminalText.of(text));
    err.flush();
  }

  @Override
  public void note(String format, @Nullable Object... values) {
    if (LogFormat.chosen() == LogFormat.JSON) {
      LOG.info("{}", head + format.formatted(values));
    } else {
      print(err, head + format.formatted(values));
    }
  }

  private static void print(PrintWriter to, String line) {
    StatusLine.TERMINAL.above(
        () -> {
          to.println(TerminalText.of(line));
          to.flush();
        });
  }
}
