package io.foreknown.schemas.mapping;

import org.apache.avro.Schema;

/** Looks into schemas. */
final class Schemas {
  /** Beside a geometry that is a point. */
  static final String RADIUS = "radiusKm";

  private Schemas() {}

  /**
   * A field of a record.
   *
   * @throws IllegalStateException if there is none
   */
  static Schema.Field field(Schema record, String name) {
    Schema.Field field = record.getField(name);
    if (field == null) {
      throw new IllegalStateException("%s has no field %s".formatted(record.getFullName(), name));
    }
    return field;
  }

  /** What a value has that is there: of a union with null, the other one. */
  static Schema present(Schema schema) {
    return schema.isUnion() && schema.isNullable() && schema.getTypes().size() == 2
        ? schema.getTypes().stream().filter(one -> !one.isNullable()).findFirst().orElseThrow()
        : schema;
  }

  /** Of several records, the one that has a field. */
  static Schema having(String field, Schema union) {
    return union.getTypes().stream()
        .filter(one -> one.getType() == Schema.Type.RECORD && one.getField(field) != null)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(union + " has no record with " + field));
  }
}
