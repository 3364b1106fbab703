package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.problem.Spelling;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object. Each is asked for by its name, and what nobody has asked for in
 * the end is unknown. A field that is null is one that is absent.
 */
final class Fields {
  /** Unknown fields of one object for which it pays to look for what was meant. */
  private static final int MOST_HINTS = 50;

  private final Value object;
  private final List<String> asked = new ArrayList<>();
  private boolean nothingRequired;

  Fields(Value object) {
    this.object = object;
  }

  /** From here on, a missing field is no problem. */
  void requireNothingMore() {
    nothingRequired = true;
  }

  /** Problems that have been noted so far, of this object and of all others. */
  int problemCount() {
    return object.problems().count();
  }

  /** The object itself, for those who look without asking. */
  JsonNode node() {
    return object.node();
  }

  /** Whether there is such a field, which is known from now on. */
  boolean has(String name) {
    asked.add(name);
    return object.node().hasNonNull(name);
  }

  /** Returns null when the field is absent or has a problem, which is noted. */
  <T> @Nullable T optional(String name, ValueReader<T> reader) {
    asked.add(name);
    JsonNode node = object.node().get(name);
    return node == null || node.isNull() ? null : reader.read(at(name, node));
  }

  /** Returns what stands in when the field is absent or has a problem, which is noted. */
  <T> T orElse(String name, ValueReader<T> reader, T absent) {
    T value = optional(name, reader);
    return value == null ? absent : value;
  }

  /** Returns null when there is a problem, which is noted. */
  <T> @Nullable T required(String name, ValueReader<T> reader) {
    if (!has(name) && !nothingRequired) {
      refuse(name, reader.missing());
    }
    return optional(name, reader);
  }

  /** Notes a problem of one field. */
  void refuse(String name, String message) {
    object.problems().add(object.path().field(name).toString(), message);
  }

  /** Notes a problem of the object as a whole. */
  void refuse(String message) {
    object.refuse(message);
  }

  /** Builds a value of the domain, or notes why the domain refuses it. */
  <T> @Nullable T attempt(Supplier<? extends T> value) {
    return object.attempt(value);
  }

  /** Names the fields that nobody has asked for. */
  void refuseUnknown() {
    List<String> unknown = new ArrayList<>();
    for (Iterator<String> names = object.node().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!asked.contains(name)) {
        unknown.add(name);
      }
    }
    Set<String> known = unknown.size() > MOST_HINTS ? Set.of() : new LinkedHashSet<>(asked);
    unknown.forEach(name -> refuse("unknown field " + JsonValues.quoted(name) + hint(name, known)));
  }

  private static String hint(String name, Set<String> known) {
    String near = Spelling.nearest(name, known);
    return near == null ? "" : ", did you mean '%s'?".formatted(near);
  }

  private Value at(String name, JsonNode node) {
    return new Value(node, object.path().field(name), object.problems());
  }
}
