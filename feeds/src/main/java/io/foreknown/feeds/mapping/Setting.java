package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the mapping file, where it stands, and who hears of its problems. */
final class Setting {
  private final JsonNode node;
  private final String path;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Setting(JsonNode node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  JsonNode node() {
    return node;
  }

  String path() {
    return path;
  }

  boolean isPresent() {
    return !node.isMissingNode() && !node.isNull();
  }

  void refuse(String message) {
    problems.add(path, message);
  }

  /** What stands under a name; not present when nothing does. */
  Setting field(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return new Setting(
        value == null ? MissingNode.getInstance() : value,
        path.isEmpty() ? name : path + "." + name,
        problems);
  }

  /** The entries of a list; none when it is not present. */
  List<Setting> entries() {
    List<Setting> entries = new ArrayList<>();
    if (isPresent() && !node.isArray()) {
      refuse("a list is expected");
      return entries;
    }
    for (int i = 0; i < node.size(); i++) {
      entries.add(new Setting(node.get(i), "%s[%d]".formatted(path, i), problems));
    }
    return entries;
  }

  /** The names of its fields; none when it is not present. */
  List<String> names() {
    if (isPresent() && !node.isObject()) {
      refuse("names with their values are expected");
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Makes a value of it; null when that is refused, which is noted. */
  <T> @Nullable T attempt(Supplier<T> value) {
    return problems.attempt(path, value);
  }

  /** Its text, as parsed; null when it is not present or cannot be parsed, which is noted. */
  <T> @Nullable T parsed(Function<String, T> parser) {
    if (!isPresent()) {
      return null;
    }
    if (node.isContainerNode()) {
      refuse("a text is expected");
      return null;
    }
    return problems.attempt(path, () -> parser.apply(node.asText()));
  }

  /** The same, where it must be present. */
  <T> @Nullable T required(Function<String, T> parser) {
    if (!isPresent()) {
      refuse("is missing");
    }
    return parsed(parser);
  }

  <T> T parsedOr(T byDefault, Function<String, T> parser) {
    T value = parsed(parser);
    return value == null ? byDefault : value;
  }

  /** The texts of a list, or the one text that stands in its place. */
  List<String> texts() {
    if (!isPresent()) {
      return List.of();
    }
    if (!node.isArray()) {
      String only = parsed(text -> text);
      return only == null ? List.of() : List.of(only);
    }
    List<String> texts = new ArrayList<>();
    for (Setting entry : entries()) {
      String text = entry.required(any -> any);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Notes every field that nobody has asked for. */
  void refuseOthers() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        problems.add(
            path, "unknown field '%s'; there are %s".formatted(name, String.join(", ", asked)));
      }
    }
  }
}
