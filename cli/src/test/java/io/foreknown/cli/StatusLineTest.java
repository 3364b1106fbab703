package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true, UTF_8);
  private final StatusLine line = new StatusLine(() -> terminal);

  /** What a terminal shows, line by line: a carriage return goes back to the first column. */
  private List<String> shown() {
    List<String> lines = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    int column = 0;
    for (char one : bytes.toString(UTF_8).toCharArray()) {
      if (one == '\n') {
        lines.add(row.toString().stripTrailing());
        row.setLength(0);
        column = 0;
      } else if (one == '\r') {
        column = 0;
      } else {
        row.setLength(Math.max(row.length(), column + 1));
        row.setCharAt(column, one);
        column++;
      }
    }
    lines.add(row.toString().stripTrailing());
    return lines;
  }

  @Test
  void linesStandAboveTheBarAndWhole() {
    line.show("reading 10%");
    line.above(() -> terminal.println("a.ndjson:3: rejected"));
    line.show("reading 9%");
    line.above(() -> terminal.println("done"));
    assertThat(shown()).containsExactly("a.ndjson:3: rejected", "done", "reading 9%");

    line.clear();
    line.above(() -> terminal.println("end"));
    assertThat(shown()).containsExactly("a.ndjson:3: rejected", "done", "end", "");
  }

  @Test
  void withoutABarNothingButTheLinesIsPrinted() {
    line.above(() -> terminal.print("one\n"));
    line.clear();

    assertThat(bytes.toString(UTF_8)).isEqualTo("one\n");
  }
}
