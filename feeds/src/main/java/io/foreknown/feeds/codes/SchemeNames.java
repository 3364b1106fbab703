package io.foreknown.feeds.codes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The other names under which senders use a scheme of codes: {@code names.csv}, of which a name
 * that ends with a star stands for all that begin so.
 */
public final class SchemeNames {
  private static final String ANY_END = "*";

  /** What names are written with or without. */
  private static final Pattern BETWEEN = Pattern.compile("[ _-]");

  private static final Map<String, String> WHOLE = new HashMap<>();
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    for (String[] row : TableLines.shipped(SchemeNames.class, "names.csv", 2)) {
      if (row[1].endsWith(ANY_END)) {
        BEGINNINGS.put(folded(row[1].substring(0, row[1].length() - 1)), row[0]);
      } else {
        WHOLE.put(folded(row[1]), row[0]);
      }
    }
  }

  private SchemeNames() {}

  private static boolean isFolded(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
  }

  /** The usual name of a scheme; the name itself when no other is known. */
  public static String usual(String name) {
    String folded = folded(name);
    String usual = WHOLE.get(folded);
    if (usual != null) {
      return usual;
    }
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      if (folded.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    return name;
  }

  /** A name without what some write and others do not. */
  static String folded(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isFolded(name.charAt(i))) {
        return BETWEEN.matcher(name).replaceAll("").toUpperCase(Locale.ROOT);
      }
    }
    return name;
  }
}
