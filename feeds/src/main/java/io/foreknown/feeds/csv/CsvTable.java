package io.foreknown.feeds.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.mapping.Dialect;
import io.foreknown.feeds.mapping.FeedRecordReader;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes items of the rows of one file, the first of which may name the columns. */
final class CsvTable {
  private static final String REPEATED = "repeats the names of the columns";
  private static final String NEW_TABLE = "names the columns of another table";

  private final Set<String> wanted;
  private final Dialect dialect;
  private final FeedRecordReader reader;
  private final String file;
  private final CsvReader.CsvReaderBuilder csv;
  private @Nullable Map<String, Integer> columns;
  private List<String> header = List.of();
  private boolean readable = true;

  CsvTable(Mapping mapping, Dialect dialect, FeedRecordReader reader, String file) {
    this.wanted =
        mapping.names().stream()
            .map(Name::text)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.dialect = dialect;
    this.reader = reader;
    this.file = file;
    this.csv =
        CsvReader.builder().fieldSeparator(dialect.delimiter()).quoteCharacter(dialect.quote());
  }

  /** Whether its rows can be read: until the names of its columns turn out not to do. */
  boolean isReadable() {
    return readable;
  }

  /** The items of one row; none of the row that first names the columns. */
  Stream<Item> read(RawRow row) {
    if (row.fault() != null) {
      readable = isNamed();
      return refused(row, row.fault().reason(), row.fault().message());
    }
    try {
      List<String> cells = csv.ofSingleCsvRecord(row.text()).getFields();
      return columns == null ? first(row, cells) : next(row, cells, columns);
    } catch (CsvParseException e) {
      readable = isNamed();
      return refused(row, Reason.MALFORMED, "is not CSV: " + message(e));
    }
  }

  private boolean isNamed() {
    return columns != null || dialect.header() != null;
  }

  private static String message(CsvParseException e) {
    return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
  }

  private Stream<Item> first(RawRow row, List<String> cells) {
    List<String> given = dialect.header();
    Stream<Item> refused = name(row, given == null ? stripped(cells) : given);
    if (refused != null) {
      return refused;
    }
    return given == null || columns == null ? Stream.empty() : next(row, cells, columns);
  }

  private static List<String> stripped(List<String> cells) {
    return cells.stream().map(String::strip).toList();
  }

  /** Takes the names of the columns; returns null, or what stands for a row that does not do. */
  private @Nullable Stream<Item> name(RawRow row, List<String> names) {
    Problems problems = new Problems();
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (at.putIfAbsent(names.get(i), i) != null && wanted.contains(names.get(i))) {
        problems.add("", "two columns are called '%s'".formatted(names.get(i)));
      }
    }
    if (dialect.newHeader() == null) {
      wanted.stream()
          .filter(column -> !at.containsKey(column))
          .forEach(column -> problems.add("", "there is no column '%s'".formatted(column)));
    }
    if (!problems.isEmpty()) {
      readable = false;
      return refused(row, Reason.MALFORMED, problems.found());
    }
    columns = at;
    header = names;
    return null;
  }

  private Stream<Item> next(RawRow row, List<String> cells, Map<String, Integer> at) {
    List<String> bare = stripped(cells);
    if (dialect.header() == null && bare.equals(header)) {
      return Stream.of(new Item.Unclaimed(origin(row), REPEATED));
    }
    if (bare.get(0).equals(dialect.newHeader())) {
      Stream<Item> refused = name(row, bare);
      return refused == null ? Stream.of(new Item.Unclaimed(origin(row), NEW_TABLE)) : refused;
    }
    List<String> joined = joined(cells);
    return joined.size() == header.size()
        ? reader.items(new RowCells(at, joined), origin(row), row.original())
        : refused(
            row,
            Reason.MALFORMED,
            "has %d columns, %d are expected".formatted(cells.size(), header.size()));
  }

  /** What comes after the last column belongs to it, where the mapping says so. */
  private List<String> joined(List<String> cells) {
    int last = header.size() - 1;
    if (cells.size() <= header.size() || !header.get(last).equals(dialect.rest())) {
      return cells;
    }
    List<String> joined = new ArrayList<>(cells.subList(0, last));
    joined.add(String.join(dialect.delimiter() + "", cells.subList(last, cells.size())));
    return joined;
  }

  private Stream<Item> refused(RawRow row, Reason reason, String message) {
    return refused(row, reason, List.of(new Problem("", message)));
  }

  private Stream<Item> refused(RawRow row, Reason reason, List<Problem> problems) {
    return FeedRecordReader.refused(reason, problems, origin(row), row.original());
  }

  private Origin origin(RawRow row) {
    return Origin.of(file, row.line());
  }
}
