package io.foreknown.feeds.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Tables that the product brings along: a heading, rows, and lines that name their source. */
public final class TableLines {
  /** Begins a line that is no row. */
  static final String COMMENT = "#";

  private TableLines() {}

  /**
   * The cells of each row; the last cell may hold commas.
   *
   * @param beside a class of the package that the table belongs to
   */
  public static List<String[]> shipped(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name);
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
