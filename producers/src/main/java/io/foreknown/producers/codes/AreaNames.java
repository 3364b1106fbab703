package io.foreknown.producers.codes;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parts of codes stand for, by tables: {@code areas.csv}. */
public final class AreaNames {
  private static final Map<String, Map<String, String>> BY_TABLE = new LinkedHashMap<>();

  static {
    for (String[] row : TableLines.shipped(AreaNames.class, "areas.csv", 3)) {
      BY_TABLE.computeIfAbsent(row[0], name -> new LinkedHashMap<>()).put(row[1], row[2]);
    }
  }

  private AreaNames() {}

  /** Whether there is such a table. */
  static boolean isTable(String name) {
    return BY_TABLE.containsKey(name);
  }

  /** Null for a code that the table does not have. */
  public static @Nullable String of(String table, String code) {
    Map<String, String> names = BY_TABLE.get(table);
    return names == null ? null : names.get(code);
  }

  /** The codes of a table by what they stand for. */
  public static Map<String, String> codes(String table) {
    return BY_TABLE.getOrDefault(table, Map.of()).entrySet().stream()
        .collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
