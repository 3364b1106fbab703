package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.Part;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes one field of a record, or the fields of a part that lies open in it. */
@FunctionalInterface
interface FieldWriter<T> {
  void write(ObjectNode node, T whole);

  static <T, F> FieldWriter<T> of(Field<T, F> field, Shape<T> shape) {
    if (field.isOpen() && field.kind() instanceof Part<F> part) {
      RecordWriter<F> open = new RecordWriter<>(part.shape());
      return (node, whole) -> open.into(node, Objects.requireNonNull(field.of().apply(whole)));
    }
    if (field.kind() == ValueKind.GEOMETRY) {
      return (node, whole) -> GeometryJson.area(node, (Geometry) field.of().apply(whole));
    }
    Function<F, JsonNode> writer = KindWriter.of(field.kind());
    return (node, whole) -> {
      @Nullable F value = field.of().apply(whole);
      if (value != null && !field.isAbsent(whole, value, shape)) {
        node.set(field.name(), writer.apply(value));
      }
    };
  }
}
