package io.foreknown.producers.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Tables that the product brings along: a heading, rows, and lines that name their source. */
final class TableLines {
  /** Begins a line that is no row. */
  static final String COMMENT = "#";

  private TableLines() {}

  /** The cells of each row; the last cell may hold commas. */
  static List<String[]> shipped(String name, int columns) {
    try (InputStream in = TableLines.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, name), UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .filter(line -> !line.startsWith(COMMENT))
          .map(line -> line.split(",", columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
