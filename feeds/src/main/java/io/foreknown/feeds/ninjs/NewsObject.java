package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose properties are asked for in lower case, and who hears of its problems. One
 * that is null is absent.
 *
 * @param path where it stands in the item; empty for the item itself
 * @param names as they are written, by lower case
 */
record NewsObject(JsonNode tree, String path, Problems problems, Map<String, String> names) {
  static NewsObject of(JsonNode tree, String path, Problems problems) {
    Map<String, String> names = new LinkedHashMap<>();
    tree.fieldNames()
        .forEachRemaining(
            name -> {
              String before = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
              if (before != null) {
                problems.add(at(path, name), "is given as %s too".formatted(Excerpt.of(before)));
              }
            });
    return new NewsObject(tree, path, problems, names);
  }

  /** The same, where problems cost no more than what has them. */
  NewsObject noting(Problems notes) {
    return new NewsObject(tree, path, notes, names);
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Properties that neither the standard nor we know, as they are written. */
  List<String> strangers() {
    return names.keySet().stream()
        .filter(name -> !NinjsChecks.isKnown(name))
        .map(this::written)
        .toList();
  }

  private String written(String name) {
    return names.getOrDefault(name, name);
  }

  JsonNode get(String name) {
    String written = names.get(name);
    JsonNode node = written == null ? null : tree.get(written);
    return node == null || node.isNull() ? MissingNode.getInstance() : node;
  }

  boolean has(String name) {
    return !get(name).isMissingNode();
  }

  /** The first of these properties that is there, else the first of all. */
  String firstOf(String... either) {
    for (String name : either) {
      if (has(name)) {
        return name;
      }
    }
    return either[0];
  }

  void refuse(String name, String message) {
    problems.add(at(name), message);
  }

  /** Where a property stands. */
  String at(String name) {
    return at(path, written(name));
  }

  /** Null when it is absent, empty or, with a problem noted, no text. */
  @Nullable String text(String name) {
    return fits(name, PropertyKind.TEXT) && !get(name).textValue().isEmpty()
        ? get(name).textValue()
        : null;
  }

  /** Null when it is absent or, with a problem noted, no time with a zone. */
  @Nullable Instant time(String name) {
    return fits(name, PropertyKind.TIME)
        ? problems.attempt(at(name), () -> Rfc3339.moment(get(name).textValue()))
        : null;
  }

  /** One of these words; null when it is absent or, with a problem noted, another. */
  @Nullable String word(String name, Set<String> allowed) {
    String word = text(name);
    if (word == null || allowed.contains(word)) {
      return word;
    }
    refuse(
        name,
        "is %s, one of %s is expected"
            .formatted(Excerpt.of(word), String.join(", ", allowed.stream().sorted().toList())));
    return null;
  }

  /** The objects of a list; empty when it is absent or, with a problem noted, another thing. */
  List<NewsObject> objects(String name) {
    List<NewsObject> objects = new ArrayList<>();
    if (fits(name, PropertyKind.LIST)) {
      JsonNode list = get(name);
      for (int i = 0; i < list.size(); i++) {
        String entry = written(name) + "[" + i + "]";
        if (list.get(i).isObject()) {
          objects.add(of(list.get(i), at(path, entry), problems));
        } else {
          problems.add(at(path, entry), "is no object, one is expected");
        }
      }
    }
    return objects;
  }

  /** False when it is absent or, with a problem noted, of another kind. */
  boolean fits(String name, PropertyKind propertyKind) {
    if (!has(name)) {
      return false;
    }
    if (!propertyKind.fits(get(name))) {
      refuse(name, "is not %s, which is expected".formatted(propertyKind.words()));
      return false;
    }
    return true;
  }
}
