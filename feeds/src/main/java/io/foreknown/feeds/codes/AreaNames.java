package io.foreknown.feeds.codes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parts of codes stand for, by tables: {@code areas.csv}. */
final class AreaNames {
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
  static @Nullable String of(String table, String code) {
    Map<String, String> names = BY_TABLE.get(table);
    return names == null ? null : names.get(code);
  }
}
