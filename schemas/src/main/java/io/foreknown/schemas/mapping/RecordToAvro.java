package io.foreknown.schemas.mapping;

import io.foreknown.domain.shape.Shape;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/** Turns a record of the domain into one of Avro, by its description. */
final class RecordToAvro<T> {
  private final Schema schema;
  private final List<FieldToAvro<T>> writers;

  /**
   * For records of a schema.
   *
   * @throws IllegalStateException if the schema lacks a field of the description
   */
  RecordToAvro(Shape<T> shape, Schema schema) {
    this.schema = schema;
    this.writers =
        shape.fields().stream()
            .<FieldToAvro<T>>map(field -> FieldToAvro.of(field, schema))
            .toList();
  }

  IndexedRecord record(T whole) {
    IndexedRecord record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
    into(record, whole);
    return record;
  }

  /** Sets its fields beside those that are there. */
  void into(IndexedRecord record, T whole) {
    for (FieldToAvro<T> writer : writers) {
      writer.write(record, whole);
    }
  }
}
