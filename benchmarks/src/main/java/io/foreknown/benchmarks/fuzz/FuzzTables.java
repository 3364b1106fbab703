package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Tables, each with the mapping by which it is read. */
final class FuzzTables implements Corpus {
  private final List<List<List<String>>> tables = new ArrayList<>();

  /** The first two rows of each table guard what is changed. */
  FuzzTables(List<String> texts) {
    for (String text : texts) {
      try (var reader =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(text)) {
        tables.add(reader.stream().map(row -> List.copyOf(row.getFields())).toList());
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Override
  public int variants() {
    return tables.size();
  }

  @Override
  public boolean isOneText() {
    return false;
  }

  @Override
  public FuzzInput draw(Chance chance) {
    int variant = chance.below(tables.size());
    List<List<String>> table = tables.get(variant);
    if (chance.oneIn(4)) {
      return new FuzzInput(
          new BytesMutation(chance).changed(broken(chance, table)), false, variant);
    }
    List<String> row = chance.of(table.subList(1, table.size()));
    return guarded(table, variant, written(changed(chance, row)) + "\n");
  }

  private static FuzzInput guarded(List<List<String>> table, int variant, String middle) {
    String document =
        written(table.get(0))
            + "\n"
            + written(table.get(1))
            + "\n"
            + middle
            + written(table.get(2))
            + "\n";
    return new FuzzInput(document.getBytes(UTF_8), true, variant);
  }

  @Override
  public FuzzInput guards(int variant) {
    return guarded(tables.get(variant), variant, "");
  }

  private static List<String> changed(Chance chance, List<String> row) {
    List<String> cells = new ArrayList<>(row);
    for (int left = chance.few(); left > 0 && !cells.isEmpty(); left--) {
      int at = chance.below(cells.size());
      switch (chance.below(20)) {
        case 0 -> cells.remove(at);
        case 1 -> cells.add(at, Oddities.text(chance));
        case 2 -> Collections.swap(cells, at, chance.below(cells.size()));
        case 3 -> cells.addAll(Collections.nCopies(Oddities.size(chance), "x"));
        case 4 -> cells.set(at, cells.get(at) + Oddities.text(chance));
        case 5 -> cells.set(at, Oddities.latitudesFirst(Oddities.ring(chance)));
        case 6 -> cells.set(at, chance.of(Oddities.NUMBERS));
        case 7 -> cells.set(at, chance.of(Oddities.TIMES));
        default -> cells.set(at, Oddities.text(chance));
      }
    }
    return cells;
  }

  /** Rows, and seldom the heading, with other quotes, delimiters and ends of lines. */
  private static String broken(Chance chance, List<List<String>> table) {
    List<List<String>> rows = new ArrayList<>(table);
    int at = chance.oneIn(4) ? 0 : chance.below(rows.size());
    rows.set(at, changed(chance, rows.get(at)));
    String end = chance.among("\n", "\n", "\r\n", "\r", "\n\n", " \n");
    String text = rows.stream().map(FuzzTables::written).collect(Collectors.joining(end));
    return switch (chance.below(6)) {
      case 0 -> text.replace("\"\"", "\"");
      case 1 -> text.replace(",", chance.among(";", "\t", "|", ", "));
      case 2 -> text.replace("\"", "'");
      case 3 -> text.replaceFirst(",", ",\"");
      default -> text;
    };
  }

  private static String written(List<String> row) {
    return row.stream().map(FuzzTables::written).collect(Collectors.joining(","));
  }

  private static String written(String cell) {
    return cell.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0)
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
