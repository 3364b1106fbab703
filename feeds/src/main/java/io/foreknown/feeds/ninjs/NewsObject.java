package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.problem.CheckedObject;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.ndjson.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose properties are asked for in lower case. One that is null is absent.
 *
 * @param notes hears of problems that cost no more than what has them; the same as {@code problems}
 *     where all are refused
 * @param names as they are written, by lower case
 */
record NewsObject(
    JsonNode tree, Path path, Problems problems, Problems notes, Map<String, String> names)
    implements CheckedObject {
  static NewsObject of(JsonNode tree, Path path, Problems problems, Problems notes) {
    Map<String, String> names = new LinkedHashMap<>();
    tree.fieldNames()
        .forEachRemaining(
            name -> {
              String before = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
              if (before != null) {
                String message = "is given as %s too".formatted(Excerpt.of(before));
                problems.add(path.field(name).toString(), message);
              }
            });
    return new NewsObject(tree, path, problems, notes, names);
  }

  /** The same, where problems cost no more than what has them. */
  NewsObject noting() {
    return new NewsObject(tree, path, notes, notes, names);
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

  @Override
  public Path at(String name) {
    return CheckedObject.super.at(written(name));
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

  @Override
  public @Nullable String text(String name) {
    return fits(name, PropertyKind.TEXT) && !get(name).textValue().isEmpty()
        ? get(name).textValue()
        : null;
  }

  /** Null when it is absent or, with a problem noted, no time with a zone. */
  @Nullable Instant time(String name) {
    return fits(name, PropertyKind.TIME)
        ? attempt(name, () -> Rfc3339.moment(get(name).textValue()))
        : null;
  }

  /** The objects of a list; empty when it is absent or, with a problem noted, another thing. */
  List<NewsObject> objects(String name) {
    if (!fits(name, PropertyKind.LIST)) {
      return List.of();
    }
    List<NewsObject> objects = new ArrayList<>();
    JsonNode list = get(name);
    for (int i = 0; i < list.size(); i++) {
      Path entry = at(name).entry(i);
      if (list.get(i).isObject()) {
        objects.add(of(list.get(i), entry, problems, notes));
      } else {
        problems.add(entry.toString(), "is no object, one is expected");
      }
    }
    return objects;
  }

  /** False when it is absent or, with a problem noted, of another kind. */
  boolean fits(String name, PropertyKind propertyKind) {
    JsonNode node = get(name);
    if (node.isMissingNode() || propertyKind.fits(node)) {
      return !node.isMissingNode();
    }
    refuse(name, "is not %s, which is expected".formatted(propertyKind.words()));
    return false;
  }
}
