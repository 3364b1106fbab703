package io.foreknown.producers.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Item;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes items of the rows of one file, the first of which may name the columns. */
final class Table {
  /** Bytes of a refused row that go along; Kafka's own limit of a record is 1 MiB. */
  private static final int MOST_KEPT = 1 << 16;

  private final Mapping mapping;
  private final String file;
  private final List<ClaimRow> claims;
  private final CsvReader.CsvReaderBuilder csv;
  private @Nullable Map<String, Integer> columns;
  private int width;
  private boolean readable = true;

  Table(Mapping mapping, String file) {
    this.mapping = mapping;
    this.file = file;
    this.claims = mapping.claims().stream().map(ClaimRow::new).toList();
    this.csv =
        CsvReader.builder()
            .fieldSeparator(mapping.dialect().delimiter())
            .quoteCharacter(mapping.dialect().quote());
  }

  /** Whether its rows can be read: until the names of its columns turn out not to do. */
  boolean isReadable() {
    return readable;
  }

  /** The items of one row; none of the row that names the columns. */
  Stream<Item> read(RawRow row) {
    if (row.fault() != null) {
      readable = columns != null || mapping.dialect().header() != null;
      return refused(row, row.fault().reason(), new Problem("", row.fault().message()));
    }
    try {
      List<String> cells = csv.ofSingleCsvRecord(row.text()).getFields();
      return columns == null ? first(row, cells) : items(row, cells, columns);
    } catch (CsvParseException e) {
      readable = columns != null || mapping.dialect().header() != null;
      return refused(row, Reason.MALFORMED, new Problem("", "is not CSV: " + told(e)));
    }
  }

  private static String told(CsvParseException e) {
    return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
  }

  private Stream<Item> first(RawRow row, List<String> cells) {
    List<String> told = mapping.dialect().header();
    List<String> header = told == null ? cells.stream().map(String::strip).toList() : told;
    Problems problems = new Problems();
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (at.putIfAbsent(header.get(i), i) != null && mapping.columns().contains(header.get(i))) {
        problems.add("", "two columns are called '%s'".formatted(header.get(i)));
      }
    }
    mapping.columns().stream()
        .filter(column -> !at.containsKey(column))
        .forEach(column -> problems.add("", "there is no column '%s'".formatted(column)));
    if (!problems.isEmpty()) {
      readable = false;
      return Stream.of(
          Item.Refused.of(
              Reason.MALFORMED, problems.found(), null, origin(row), kept(row.original())));
    }
    columns = at;
    width = header.size();
    return told == null ? Stream.empty() : items(row, cells, at);
  }

  private Stream<Item> items(RawRow raw, List<String> cells, Map<String, Integer> at) {
    if (cells.size() != width) {
      return refused(
          raw,
          Reason.MALFORMED,
          new Problem("", "has %d columns, %d are expected".formatted(cells.size(), width)));
    }
    Row row = new Row(at, cells, mapping.absent(), new Problems());
    for (SkipRule skip : mapping.skips()) {
      if (skip.skips(row)) {
        return Stream.of(new Item.Unclaimed(origin(raw), skip.why()));
      }
    }
    List<Item> items =
        claims.stream()
            .map(claim -> claim.read(row, origin(raw), kept(raw.original())))
            .filter(Objects::nonNull)
            .toList();
    return items.isEmpty()
        ? Stream.of(new Item.Unclaimed(origin(raw), "tells nothing"))
        : items.stream();
  }

  private Stream<Item> refused(RawRow row, Reason reason, Problem problem) {
    return Stream.of(
        Item.Refused.of(reason, List.of(problem), null, origin(row), kept(row.original())));
  }

  private static ByteBuffer kept(ByteBuffer original) {
    return original.slice(0, Math.min(MOST_KEPT, original.limit()));
  }

  private Origin origin(RawRow row) {
    return Origin.of(file, row.line());
  }
}
