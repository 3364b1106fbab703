package io.foreknown.schemas.mapping;

import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.Part;
import io.foreknown.domain.shape.ValueKind.YesNo;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Sets one field of a record, or the fields of a part that lies open in it. */
@FunctionalInterface
interface FieldToAvro<T> {
  void write(IndexedRecord record, T whole);

  static <T, F> FieldToAvro<T> of(Field<T, F> field, Schema schema) {
    if (field.isOpen() && field.kind() instanceof Part<F> part) {
      RecordToAvro<F> open = new RecordToAvro<>(part.shape(), schema);
      return (record, whole) -> open.into(record, Objects.requireNonNull(field.of().apply(whole)));
    }
    int position = Schemas.field(schema, field.name()).pos();
    if (field.kind() == ValueKind.GEOMETRY) {
      return geometry(field, position, Schemas.field(schema, Schemas.RADIUS).pos());
    }
    if (field.kind() instanceof YesNo yesNo) {
      return answer(field, position, Schemas.field(schema, yesNo.denial()).pos());
    }
    Function<F, Object> writer =
        KindToAvro.of(field.kind(), Schemas.field(schema, field.name()).schema());
    return (record, whole) -> {
      @Nullable F value = field.of().apply(whole);
      record.put(position, value == null ? null : writer.apply(value));
    };
  }

  private static <T> FieldToAvro<T> geometry(Field<T, ?> field, int position, int radiusKm) {
    return (record, whole) -> {
      Geometry area = (Geometry) field.of().apply(whole);
      record.put(position, area == null ? null : GeometryToAvro.of(area));
      record.put(radiusKm, area instanceof Circle circle ? circle.radiusKm() : 0.0);
    };
  }

  /** Two fields, since a reader of the first schema takes no null. */
  private static <T> FieldToAvro<T> answer(Field<T, ?> field, int yes, int no) {
    return (record, whole) -> {
      Object said = field.of().apply(whole);
      record.put(yes, Boolean.TRUE.equals(said));
      record.put(no, Boolean.FALSE.equals(said));
    };
  }
}
