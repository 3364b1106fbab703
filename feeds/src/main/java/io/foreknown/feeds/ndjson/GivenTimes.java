package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the times of a record stand in its JSON, by its description. */
final class GivenTimes {
  private static final String FROM = "from";
  private static final String TO = "to";

  private static final Set<ValueKind<?>> TIMES =
      Set.of(ValueKind.SPAN, ValueKind.MOMENT, ValueKind.RECORD_TIME);

  private final Map<String, ValueReader<?>> times = new LinkedHashMap<>();
  private final Map<String, GivenTimes> parts = new LinkedHashMap<>();

  private GivenTimes() {}

  static GivenTimes of(Shape<?> shape) {
    GivenTimes of = new GivenTimes();
    of.add(shape);
    return of;
  }

  private void add(Shape<?> shape) {
    shape.fields().forEach(this::add);
  }

  private void add(Field<?, ?> field) {
    ValueKind<?> valueKind = field.kind() instanceof Many<?> many ? many.entry() : field.kind();
    if (TIMES.contains(valueKind)) {
      times.put(field.name(), KindReader.of(valueKind));
    } else if (field.isOpen() && valueKind instanceof Part<?> part) {
      add(part.shape());
    } else if (valueKind instanceof Part<?> part) {
      addPart(field.name(), List.of(part.shape()));
    } else if (valueKind instanceof Choice<?> choice) {
      addPart(field.name(), choice.shapes());
    }
  }

  private void addPart(String name, List<? extends Shape<?>> shapes) {
    GivenTimes part = new GivenTimes();
    shapes.forEach(part::add);
    if (!part.times.isEmpty() || !part.parts.isEmpty()) {
      parts.put(name, part);
    }
  }

  /**
   * Collects those that say more than UTC does.
   *
   * @param prefix of their names
   */
  void collect(JsonNode object, String prefix, Map<String, String> byField) {
    times.forEach((name, reader) -> add(prefix, name, object.get(name), reader, byField));
    parts.forEach((name, part) -> part.collectAll(object.get(name), prefix, name, byField));
  }

  /** Of more entries than a claim can have, none is read. */
  private void collectAll(
      @Nullable JsonNode given, String prefix, String name, Map<String, String> byField) {
    if (given == null) {
      return;
    }
    if (given.isObject()) {
      collect(given, prefix + name + ".", byField);
    }
    for (int i = 0; given.isArray() && i < Math.min(given.size(), Limits.LIST); i++) {
      collect(given.get(i), prefix + name + "[" + i + "].", byField);
    }
  }

  /** What is no time is reported when the claim is read. */
  private static void add(
      String prefix,
      String name,
      @Nullable JsonNode time,
      ValueReader<?> reader,
      Map<String, String> byField) {
    if (time == null) {
      return;
    }
    if (!saysMore(time) && !saysMore(time.path(FROM)) && !saysMore(time.path(TO))) {
      return;
    }
    if (reader.read(new Value(time, Path.ROOT, new Problems())) != null) {
      note(prefix + name, time, byField);
      note(prefix + name + "." + FROM, time.path(FROM), byField);
      note(prefix + name + "." + TO, time.path(TO), byField);
    }
  }

  private static boolean saysMore(JsonNode time) {
    return time.isTextual() && OriginalTimes.saysMore(time.textValue());
  }

  private static void note(String path, JsonNode time, Map<String, String> byField) {
    if (saysMore(time)) {
      byField.put(path, time.textValue());
    }
  }
}
