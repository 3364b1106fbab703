package io.foreknown.feeds.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A table of a desk's own: a heading, rows, and lines that begin with a number sign for remarks.
 *
 * @param headings of which one is expected
 */
public record OwnTable(Path file, List<String> headings) {
  /** Bytes of a file: some ten thousand rows. */
  private static final long MOST_BYTES = 1 << 20;

  /** Problems that are said in full, for a message is one line. */
  private static final int MOST_PROBLEMS = 20;

  /** Copies the list. */
  public OwnTable {
    headings = List.copyOf(headings);
  }

  /**
   * Reads all rows.
   *
   * @param columns at most; the last cell may hold commas
   * @param row takes the cells of one, or throws an {@link InvalidValueException}
   * @throws InvalidValueException with all that is wrong with the file, by line
   * @throws UncheckedIOException if it cannot be read
   */
  public void read(int columns, Consumer<String[]> row) {
    List<String> lines = lines();
    List<Problem> problems = new ArrayList<>();
    if (lines.isEmpty() || !headings.contains(lines.get(0).strip())) {
      problems.add(new Problem("line 1", "'%s' is expected".formatted(headings.get(0))));
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith(TableLines.COMMENT)) {
        try {
          row.accept(line.split(",", columns));
        } catch (InvalidValueException e) {
          problems.add(new Problem("line " + (i + 1), String.valueOf(e.getMessage())));
        }
      }
    }
    refuse(problems);
  }

  private List<String> lines() {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new InvalidValueException("%s has more than %d bytes".formatted(file, MOST_BYTES));
      }
      return Files.readString(file, UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      String first =
          problems.stream()
              .limit(MOST_PROBLEMS)
              .map(Problem::toString)
              .collect(Collectors.joining("; "));
      int more = Math.max(0, problems.size() - MOST_PROBLEMS);
      throw new InvalidValueException(
          "%s: %s%s".formatted(file, first, more == 0 ? "" : "; and %d more".formatted(more)));
    }
  }
}
