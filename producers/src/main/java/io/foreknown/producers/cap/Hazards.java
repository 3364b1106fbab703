package io.foreknown.producers.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.problem.Problem;
import io.foreknown.producers.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which hazard a code means. The table that is brought along is {@code hazards.csv}, shown in
 * docs/feeds.md; a desk may put rows of its own before it.
 *
 * @param byCode by name and code, as {@link #key} writes them
 */
public record Hazards(Map<String, Hazard> byCode) {
  /** Bytes of a desk's own file: some ten thousand rows. */
  private static final long MOST_BYTES = 1 << 20;

  private static final String HEADING = "name,code,hazard,meaning";
  private static final Set<String> HEADINGS = Set.of(HEADING, "name,code,hazard");
  private static final int COLUMNS = 4;
  private static final int MOST_SHOWN = 100;

  /** Problems that are said in full, for a message is one line. */
  private static final int MOST_PROBLEMS = 20;

  private static final Pattern CANADIAN =
      Pattern.compile("profile:CAP-CP:Event:.*", Pattern.CASE_INSENSITIVE);
  private static final Hazard OTHER = new Hazard("other");

  /** Those of {@code hazards.csv}. */
  public static final Hazards SHIPPED = shipped();

  /** Copies the map. */
  public Hazards {
    byCode = Map.copyOf(byCode);
  }

  private static Hazards shipped() {
    Map<String, Hazard> table = new HashMap<>();
    TableLines.shipped("hazards.csv", COLUMNS)
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
   * @throws InvalidValueException with all that is wrong with it, by line
   * @throws UncheckedIOException if it cannot be read
   */
  public Hazards with(Path file) {
    List<String> lines = lines(file);
    List<Problem> problems = new ArrayList<>();
    Map<String, Hazard> table = new HashMap<>();
    if (lines.isEmpty() || !HEADINGS.contains(lines.get(0).strip())) {
      problems.add(new Problem("line 1", "'%s' is expected".formatted(HEADING)));
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith(TableLines.COMMENT)) {
        read(line, "line " + (i + 1), table, problems);
      }
    }
    refuse(file, problems);
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

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new InvalidValueException("%s has more than %d bytes".formatted(file, MOST_BYTES));
      }
      return Files.readString(file, UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void refuse(Path file, List<Problem> problems) {
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

  private static void read(
      String line, String place, Map<String, Hazard> table, List<Problem> problems) {
    String[] cells = line.split(",", COLUMNS);
    if (cells.length < COLUMNS - 1 || cells[0].isBlank() || cells[1].isBlank()) {
      problems.add(new Problem(place, "a name, a code and a hazard are expected, between commas"));
      return;
    }
    String key = key(scheme(cells[0].strip()), cells[1].strip());
    try {
      if (table.put(key, new Hazard(cells[2].strip())) != null) {
        problems.add(
            new Problem(place, "%s is there already".formatted(Shown.of(key, MOST_SHOWN))));
      }
    } catch (InvalidValueException e) {
      problems.add(new Problem(place, String.valueOf(e.getMessage())));
    }
  }

  /** Of the first code that the table knows; null when it knows none. */
  @Nullable Hazard of(List<Pair> codes) {
    return codes.stream()
        .map(pair -> byCode.get(key(scheme(pair.name()), head(pair.value()))))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The Canadian profile names its own version. */
  private static String scheme(String name) {
    return CANADIAN.matcher(name).matches() ? "CAP-CP" : name;
  }

  /** Meteoalarm writes a number, a semicolon and the word for it. */
  private static String head(String value) {
    return value.split(";", 2)[0].strip();
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
