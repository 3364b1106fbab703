package io.foreknown.feeds.ndjson;

import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.Part;
import org.jspecify.annotations.Nullable;

/** Reads one field of an object, or the fields of a part that lies open in it. */
@FunctionalInterface
interface FieldReader<F> {
  /** Returns null when the field is absent or has a problem, which is noted. */
  @Nullable F read(Fields fields);

  static <F> FieldReader<F> of(Field<?, F> field) {
    if (field.isOpen() && field.kind() instanceof Part<F> part) {
      return new ObjectRecordReader<>(part.shape())::read;
    }
    if (field.kind() == ValueKind.GEOMETRY) {
      return geometry();
    }
    String name = field.name();
    ValueReader<F> reader = KindReader.of(field.kind());
    return field.isRequired()
        ? fields -> fields.required(name, reader)
        : fields -> fields.optional(name, reader);
  }

  @SuppressWarnings("unchecked") // The kind says so.
  private static <F> FieldReader<F> geometry() {
    return fields -> (F) GeometryReader.read(fields);
  }
}
