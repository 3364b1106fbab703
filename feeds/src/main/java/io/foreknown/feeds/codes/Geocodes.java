package io.foreknown.feeds.codes;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which places the codes of areas are. What is brought along is {@code geocodes.csv}, shown in
 * docs/reference/cap.md; a desk may put rows of its own before it. Threads may share it.
 */
public final class Geocodes {
  private static final String HEADING = "name,id,lineage,form";
  private static final int COLUMNS = 4;

  /** Codes that are kept with what they are; the United States have some 3,200 counties. */
  private static final int MOST_KEPT = 10_000;

  /** Those of {@code geocodes.csv}. */
  public static final Geocodes SHIPPED = shipped();

  /** The forms of a scheme, of which the first that fits counts; by its folded name. */
  private final Map<String, List<CodeScheme>> byName;

  /** Feeds name the same areas again and again; by the name of the scheme and the code. */
  private final Map<Map.Entry<String, String>, Geocode> kept = new ConcurrentHashMap<>();

  private Geocodes(Map<String, List<CodeScheme>> byName) {
    this.byName = Map.copyOf(byName);
  }

  private static Geocodes shipped() {
    Map<String, List<CodeScheme>> schemes = new HashMap<>();
    TableLines.shipped(Geocodes.class, "geocodes.csv", COLUMNS).forEach(row -> read(row, schemes));
    return new Geocodes(schemes);
  }

  private static void read(String[] row, Map<String, List<CodeScheme>> schemes) {
    require(
        row.length == COLUMNS && !row[0].isBlank(),
        "a name, an id, a lineage and a form are expected, between commas");
    String name = SchemeNames.folded(SchemeNames.usual(row[0].strip()));
    schemes
        .computeIfAbsent(name, any -> new ArrayList<>())
        .add(CodeScheme.of(row[1], row[2], row[3].strip()));
  }

  /**
   * With the rows of files before its own, those of a later file before those of an earlier one:
   * columns {@code name,id,lineage,form}, and lines that begin with a number sign for remarks.
   *
   * @throws io.foreknown.domain.InvalidValueException with all that is wrong with one, by line
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  public Geocodes with(List<Path> files) {
    Geocodes all = this;
    for (Path file : files) {
      all = all.with(file);
    }
    return all;
  }

  private Geocodes with(Path file) {
    Map<String, List<CodeScheme>> schemes = new HashMap<>();
    new OwnTable(file, List.of(HEADING)).read(COLUMNS, row -> read(row, schemes));
    byName.forEach(
        (name, rows) -> schemes.computeIfAbsent(name, any -> new ArrayList<>()).addAll(rows));
    return new Geocodes(schemes);
  }

  /** A code of a scheme; of one that no table knows, a place of its own that lies in no other. */
  public Geocode of(String name, String code) {
    if (name.length() > Limits.ID || code.length() > Limits.ID) {
      return read(name, code);
    }
    Map.Entry<String, String> key = Map.entry(name, code);
    Geocode known = kept.get(key);
    if (known == null) {
      known = read(name, code);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(key, known);
    }
    return known;
  }

  private Geocode read(String name, String code) {
    List<CodeScheme> schemes =
        code.length() > Limits.ID
            ? List.of()
            : byName.getOrDefault(SchemeNames.folded(SchemeNames.usual(name)), List.of());
    for (CodeScheme scheme : schemes) {
      Geocode geocode = scheme.read(code);
      if (geocode != null) {
        return geocode;
      }
    }
    return new Geocode(name + ":" + code, List.of());
  }

  /** How many schemes it knows. */
  @Override
  public String toString() {
    return "%d schemes".formatted(byName.size());
  }
}
