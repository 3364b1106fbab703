package io.foreknown.feeds.ndjson;

import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind.Part;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a value that has exactly one of several shapes. */
final class ChoiceReader<T> implements ValueReader<T> {
  /** Each by the field that names it. */
  private final TreeMap<String, ObjectRecordReader<? extends T>> readers = new TreeMap<>();

  private final List<String> fields;

  ChoiceReader(Choice<T> choice) {
    choice
        .shapes()
        .forEach(shape -> readers.put(shape.firstField(), new ObjectRecordReader<>(shape)));
    fields = choice.shapes().stream().flatMap(shape -> names(shape).stream()).toList();
  }

  private static List<String> names(Shape<?> shape) {
    return shape.fields().stream().flatMap(ChoiceReader::names).toList();
  }

  private static Stream<String> names(Field<?, ?> field) {
    return field.isOpen() && field.kind() instanceof Part<?> part
        ? names(part.shape()).stream()
        : Stream.of(field.name());
  }

  @Override
  public @Nullable T read(Value value) {
    Fields object = value.fields();
    if (object == null) {
      return null;
    }
    T read = read(object);
    object.refuseUnknown();
    return read;
  }

  private @Nullable T read(Fields object) {
    List<String> given = readers.keySet().stream().filter(object::has).toList();
    ObjectRecordReader<? extends T> reader = given.size() == 1 ? readers.get(given.get(0)) : null;
    if (reader != null) {
      return reader.read(object);
    }
    fields.forEach(object::has);
    object.refuse(
        "has %s, exactly one of %s is expected"
            .formatted(
                given.isEmpty() ? "no shape" : String.join(" and ", given),
                String.join(", ", readers.keySet())));
    return null;
  }
}
