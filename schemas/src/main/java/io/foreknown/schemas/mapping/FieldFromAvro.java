package io.foreknown.schemas.mapping;

import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Path;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.Part;
import io.foreknown.domain.shape.ValueKind.YesNo;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Reads one field of a record, or the fields of a part that lies open in it. */
@FunctionalInterface
interface FieldFromAvro<F> {
  /** Returns null when the field is null or has a problem, which is noted. */
  @Nullable F read(IndexedRecord record, Path path, Problems problems);

  static <F> FieldFromAvro<F> of(Field<?, F> field) {
    if (field.isOpen() && field.kind() instanceof Part<F> part) {
      return new RecordFromAvro<>(part.shape())::read;
    }
    if (field.kind() == ValueKind.GEOMETRY) {
      return geometry();
    }
    if (field.kind() instanceof YesNo yesNo) {
      return answer(field.name(), yesNo.denial());
    }
    ValueFromAvro<F> reader = KindFromAvro.of(field.kind());
    return (record, path, problems) -> {
      Object value = value(record, field.name());
      Path at = path.field(field.name());
      if (value == null && field.isRequired()) {
        problems.add(at.toString(), "is missing");
      }
      return value == null ? null : reader.read(value, at, problems);
    };
  }

  private static @Nullable Object value(IndexedRecord record, String name) {
    Schema.Field field = record.getSchema().getField(name);
    return field == null ? null : record.get(field.pos());
  }

  @SuppressWarnings("unchecked") // The kind says so.
  private static <F> FieldFromAvro<F> geometry() {
    return (record, path, problems) ->
        (F)
            problems.attempt(
                path.toString(), () -> GeometryFromAvro.of((io.foreknown.avro.Place) record));
  }

  /** Two fields, since a reader of the first schema takes no null; a drill wins over none. */
  @SuppressWarnings("unchecked") // The kind says so.
  private static <F> FieldFromAvro<F> answer(String yes, String no) {
    return (record, path, problems) ->
        (F)
            (Boolean.TRUE.equals(value(record, yes))
                ? Boolean.TRUE
                : Boolean.TRUE.equals(value(record, no)) ? Boolean.FALSE : null);
  }
}
