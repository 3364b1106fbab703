package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The settings in which two replays differ, each by its path. */
final class Settings {
  private static final String NOT_SET = "not set";

  private Settings() {}

  /** One setting that differs. */
  record Difference(String path, String before, String after) {
    @Override
    public String toString() {
      return "%s: %s → %s".formatted(path, before, after);
    }
  }

  static List<Difference> between(JsonNode before, JsonNode after) {
    SortedMap<String, String> was = flat(before);
    SortedMap<String, String> is = flat(after);
    SortedSet<String> paths = new TreeSet<>(was.keySet());
    paths.addAll(is.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      String one = was.getOrDefault(path, NOT_SET);
      String other = is.getOrDefault(path, NOT_SET);
      if (!one.equals(other)) {
        differences.add(new Difference(path, one, other));
      }
    }
    return differences;
  }

  private static SortedMap<String, String> flat(JsonNode json) {
    SortedMap<String, String> flat = new TreeMap<>();
    flatten("", json, flat);
    return flat;
  }

  private static void flatten(String path, JsonNode json, Map<String, String> flat) {
    if (json.isObject()) {
      for (Entry<String, JsonNode> field : json.properties()) {
        String name = field.getKey();
        flatten(path.isEmpty() ? name : path + "." + name, field.getValue(), flat);
      }
    } else if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        flatten("%s[%s]".formatted(path, name(json.get(i), i)), json.get(i), flat);
      }
    } else if (!json.isMissingNode()) {
      flat.put(path, json.isNull() ? "none" : json.asText());
    }
  }

  /** Rows of settings have a key; without one it is their place. */
  private static String name(JsonNode row, int index) {
    return Stream.of("id", "name", "hazard")
        .filter(row::hasNonNull)
        .map(key -> row.path(key).asText())
        .findFirst()
        .orElse(row.isValueNode() ? row.asText() : Integer.toString(index));
  }
}
