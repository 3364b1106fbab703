package io.foreknown.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures in columns that are as wide as what stands in them, the first to the left. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** With these headings, parted by strokes, and no rows yet. */
  public Table(String headings) {
    rows.add(List.of(headings.split("\\|", -1)));
  }

  /** Adds a row: of a broken number three figures or more are shown, of null a dash. */
  public Table row(@Nullable Object... cells) {
    rows.add(Arrays.stream(cells).map(Table::text).toList());
    return this;
  }

  private static String text(@Nullable Object cell) {
    if (cell instanceof Double number) {
      int places = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
      return String.format(Locale.ROOT, "%,." + places + "f", number);
    }
    if (cell instanceof Number number) {
      return String.format(Locale.ROOT, "%,d", number.longValue());
    }
    return cell == null ? "-" : cell.toString();
  }

  /** A line for each row, with its end. */
  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String align = column == 0 ? "-" : "";
      line.append(("%" + align + width(column) + "s  ").formatted(row.get(column)));
    }
    return line.toString().stripTrailing() + System.lineSeparator();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }
}
