package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.lookup.ProblemList;
import io.foreknown.feeds.ndjson.Line;
import io.foreknown.feeds.ndjson.LineCutter;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the tab-separated tables of GeoNames line by line, one in memory at a time. */
final class GeoNamesTable {
  /** Alternate names alone may have 10,000 characters. */
  private static final int LIMIT = 1 << 17;

  /** A file of another kind is given up early. */
  private static final int MOST_PROBLEMS = 100;

  private final String file;
  private final int columns;
  private final List<Problem> problems = new ArrayList<>();

  GeoNamesTable(String file, int columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Hands over the cells of each line; a refusal of theirs is reported with the line.
   *
   * @throws InvalidValueException with all problems of the file
   */
  void read(InputStream in, Consumer<String[]> row) {
    try {
      LineCutter cutter = new LineCutter(in, LIMIT);
      for (Line line = cutter.next();
          line != null && problems.size() < MOST_PROBLEMS;
          line = cutter.next()) {
        read(line, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    ProblemList.failIfAny(file, problems);
  }

  private void read(Line line, Consumer<String[]> row) {
    if (line.isBlank()) {
      return;
    }
    if (line.size() > LIMIT) {
      refuse(line, "has %d bytes, at most %d are allowed".formatted(line.size(), LIMIT));
      return;
    }
    try {
      String[] cells = StrictText.decode(line.bytes()).toString().split("\t", -1);
      if (cells.length == columns) {
        row.accept(cells);
      } else {
        refuse(line, "has %d columns, %d are expected".formatted(cells.length, columns));
      }
    } catch (MalformedException | InvalidValueException e) {
      refuse(line, String.valueOf(e.getMessage()));
    }
  }

  private void refuse(Line line, String message) {
    problems.add(new Problem("line " + line.number(), message));
  }
}
