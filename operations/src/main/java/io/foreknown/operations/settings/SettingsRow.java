package io.foreknown.operations.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.Spelling;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One mapping of the settings file: its fields, each asked for by name. */
final class SettingsRow {
  private final String path;
  private final JsonNode fields;
  private final Problems problems;
  private final Set<String> asked = new TreeSet<>();

  SettingsRow(String path, JsonNode fields, Problems problems) {
    this.path = path;
    this.fields = fields;
    this.problems = problems;
    if (!fields.isObject() && !fields.isMissingNode() && !fields.isNull()) {
      problems.add(path, "a mapping is expected");
    }
  }

  private String path(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** The rows of a list; none where it is absent. */
  List<SettingsRow> rows(String field) {
    List<SettingsRow> rows = new ArrayList<>();
    for (JsonNode entry : entries(field)) {
      rows.add(new SettingsRow("%s[%d]".formatted(path(field), rows.size()), entry, problems));
    }
    return rows;
  }

  /** What is in a list; nothing where it is absent or, which is noted, something else. */
  private Iterable<JsonNode> entries(String field) {
    JsonNode list = field(field);
    if (list != null && !list.isArray()) {
      problems.add(path(field), "a list is expected");
      return List.of();
    }
    return list == null ? List.of() : list;
  }

  /** The same, where no two may have one name; a row without the field has the empty one. */
  List<SettingsRow> rows(String field, String name) {
    List<SettingsRow> rows = rows(field);
    Map<String, String> pathByName = new HashMap<>();
    for (SettingsRow settingsRow : rows) {
      String text = settingsRow.fields.path(name).asText();
      String before = pathByName.putIfAbsent(text, settingsRow.path);
      if (before != null) {
        problems.add(settingsRow.path(name), "'%s' is there already: %s".formatted(text, before));
      }
    }
    return rows;
  }

  /** The row of a mapping. */
  SettingsRow row(String field) {
    JsonNode mapping = field(field);
    return new SettingsRow(
        path(field), mapping == null ? MissingNode.getInstance() : mapping, problems);
  }

  /** The names of all fields. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    fields.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private @Nullable JsonNode field(String field) {
    asked.add(field);
    JsonNode value = fields.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** A field from its text; the default where it is absent or wrong, which is noted. */
  <T extends @Nullable Object> T value(String field, T byDefault, Function<String, T> parse) {
    JsonNode value = field(field);
    if (value == null) {
      return byDefault;
    }
    if (value.isContainerNode()) {
      problems.add(path(field), "a text or a number is expected");
      return byDefault;
    }
    try {
      return parse.apply(value.asText());
    } catch (InvalidValueException | DateTimeException e) {
      problems.add(path(field), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      problems.add(path(field), "'%s' cannot be used here".formatted(value.asText()));
    }
    return byDefault;
  }

  /** The same of a field that must be there; null where it is not, or wrong, which is noted. */
  <T> @Nullable T required(String field, Function<String, T> parse) {
    JsonNode value = field(field);
    if (value == null) {
      problems.add(path(field), "is missing");
      return null;
    }
    return parsed(path(field), value, parse);
  }

  private <T> @Nullable T parsed(String place, JsonNode value, Function<String, T> parse) {
    if (value.isContainerNode() || value.isNull()) {
      problems.add(place, "a text or a number is expected");
      return null;
    }
    return problems.attempt(place, () -> parse.apply(value.asText()));
  }

  /** Whether a field is there, and not null. */
  boolean has(String field) {
    return field(field) != null;
  }

  /** What the texts of a list mean; those that mean nothing are noted and left out. */
  <T> List<T> values(String field, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    int at = 0;
    for (JsonNode entry : entries(field)) {
      T value = parsed("%s[%d]".formatted(path(field), at++), entry, parse);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Notes what is wrong with the row as a whole. */
  void refuse(String message) {
    problems.add(path, message);
  }

  /** The texts of a list of texts, each once. */
  Set<String> texts(String field) {
    List<String> list = list(field);
    Set<String> texts = new HashSet<>();
    for (String text : list) {
      if (!texts.add(text)) {
        problems.add(path(field), "'%s' is there twice".formatted(text));
      }
    }
    return texts;
  }

  /** The texts of a list of texts, in its order. */
  List<String> list(String field) {
    List<String> texts = new ArrayList<>();
    entries(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Builds the whole, or notes why the contract does not allow it. */
  <T> @Nullable T build(Supplier<T> whole) {
    return problems.attempt(path, whole);
  }

  private String unknown(String name) {
    String meant = Spelling.nearest(name, asked);
    return meant == null
        ? "unknown field; there are " + asked
        : "unknown field; is '%s' meant? There are %s".formatted(meant, asked);
  }

  /** Notes every field that nobody asked for. */
  void refuseOthers() {
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                problems.add(path(name), unknown(name));
              }
            });
  }
}
