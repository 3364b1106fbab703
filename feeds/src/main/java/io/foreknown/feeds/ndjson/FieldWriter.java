package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.Part;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one field of a record, or the fields of a part that lies open in it. */
@FunctionalInterface
interface FieldWriter<T> {
  void write(JsonGenerator json, T whole) throws IOException;

  static <T, F> FieldWriter<T> of(Field<T, F> field, Shape<T> shape) {
    if (field.isOpen() && field.kind() instanceof Part<F> part) {
      RecordWriter<F> open = new RecordWriter<>(part.shape());
      return (json, whole) -> open.fields(json, Objects.requireNonNull(field.of().apply(whole)));
    }
    if (field.kind() == ValueKind.GEOMETRY) {
      return (json, whole) -> GeometryJson.area(json, (Geometry) field.of().apply(whole));
    }
    PartWriter<F> writer = KindWriter.of(field.kind());
    SerializableString name = new SerializedString(field.name());
    return (json, whole) -> {
      @Nullable F value = field.of().apply(whole);
      if (value != null && !field.isAbsent(whole, value, shape)) {
        json.writeFieldName(name);
        writer.write(json, value);
      }
    };
  }
}
