package io.foreknown.feeds.cap;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.codes.OwnTable;
import io.foreknown.feeds.codes.SchemeNames;
import io.foreknown.feeds.codes.TableLines;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which hazard a code means. The table that is brought along is {@code hazards.csv}, shown in
 * docs/reference/cap-hazards.md; a desk may put rows of its own before it.
 *
 * @param byCode by name and code, as {@link #key} writes them
 */
public record Hazards(Map<String, Hazard> byCode) {
  private static final String HEADING = "name,code,hazard,meaning";
  private static final List<String> HEADINGS = List.of(HEADING, "name,code,hazard");
  private static final int COLUMNS = 4;
  private static final int MOST_SHOWN = 100;

  private static final Hazard OTHER = new Hazard("other");

  /** Those of {@code hazards.csv}. */
  public static final Hazards SHIPPED = shipped();

  /** Copies the map. */
  public Hazards {
    byCode = Map.copyOf(byCode);
  }

  private static Hazards shipped() {
    Map<String, Hazard> table = new HashMap<>();
    TableLines.shipped(Hazards.class, "hazards.csv", COLUMNS)
        .forEach(row -> table.put(key(row[0], row[1]), new Hazard(row[2])));
    return new Hazards(table);
  }

  private static String key(String scheme, String code) {
    return (scheme + ":" + code).toUpperCase(Locale.ROOT);
  }

  /**
   * With the rows of a file in the place of its own: columns {@code name,code,hazard,meaning}, of
   * which the last may be left out, and lines that begin with a number sign for remarks.
   *
   * @throws io.foreknown.domain.InvalidValueException with all that is wrong with it, by line
   * @throws UncheckedIOException if it cannot be read
   */
  public Hazards with(Path file) {
    Map<String, Hazard> table = new HashMap<>();
    new OwnTable(file, HEADINGS).read(COLUMNS, cells -> read(cells, table));
    Map<String, Hazard> all = new HashMap<>(byCode);
    all.putAll(table);
    return new Hazards(all);
  }

  /** The same of several files, of which the later come before the earlier. */
  public Hazards with(List<Path> files) {
    Hazards all = this;
    for (Path file : files) {
      all = all.with(file);
    }
    return all;
  }

  private static void read(String[] cells, Map<String, Hazard> table) {
    require(
        cells.length >= COLUMNS - 1 && !cells[0].isBlank() && !cells[1].isBlank(),
        "a name, a code and a hazard are expected, between commas");
    String key = key(SchemeNames.usual(cells[0].strip()), cells[1].strip());
    Hazard known = table.put(key, new Hazard(cells[2].strip()));
    require(known == null, "%s is there already", Excerpt.of(key, MOST_SHOWN));
  }

  /** Of the first code that the table knows; null when it knows none. */
  @Nullable Hazard of(List<Pair> codes) {
    for (Pair pair : codes) {
      Hazard hazard = byCode.get(key(SchemeNames.usual(pair.name()), head(pair.value())));
      if (hazard != null) {
        return hazard;
      }
    }
    return null;
  }

  /** Meteoalarm writes a number, a semicolon and the word for it. */
  private static String head(String value) {
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip();
  }

  /** The first category's own word, in lower case. */
  static Hazard ofCategories(List<String> categories) {
    return categories.isEmpty() ? OTHER : new Hazard(categories.get(0).toLowerCase(Locale.ROOT));
  }

  /** How many codes it knows. */
  @Override
  public String toString() {
    return "%d codes".formatted(byCode.size());
  }
}
