package io.foreknown.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foreknown.domain.given.Sighting;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaBuilder.FieldAssembler;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;

/** A field that was added to a description is in the Avro of its records, both ways. */
class AddedFieldTest {
  private static final Schema PLAIN = fields().endRecord();
  private static final Schema SCHEMA = fields().optionalString("colour").endRecord();

  private final Problems problems = new Problems();

  private static FieldAssembler<Schema> fields() {
    return SchemaBuilder.record("Sighting")
        .fields()
        .requiredString("id")
        .requiredString("name")
        .name("seen")
        .type(io.foreknown.avro.Span.getClassSchema())
        .noDefault()
        .name("places")
        .type(Schema.createArray(io.foreknown.avro.Place.getClassSchema()))
        .noDefault()
        .name("level")
        .type(io.foreknown.avro.Level.getClassSchema())
        .noDefault()
        .optionalString("remark");
  }

  @Test
  void addedFieldIsWrittenAndRead() {
    IndexedRecord record = new RecordToAvro<>(Sighting.SHAPE, SCHEMA).record(Sighting.red());

    assertThat(record.get(SCHEMA.getField("colour").pos())).isEqualTo("red");
    assertThat(new RecordFromAvro<>(Sighting.SHAPE).read(record, Path.ROOT, problems))
        .isEqualTo(Sighting.red());
  }

  @Test
  void recordOfTheSchemaBeforeReadsWithoutIt() {
    IndexedRecord record = new RecordToAvro<>(Sighting.PLAIN, PLAIN).record(Sighting.plain());

    assertThat(new RecordFromAvro<>(Sighting.SHAPE).read(record, Path.ROOT, problems))
        .isEqualTo(Sighting.SHAPE.with(Sighting.red(), "colour", null));
  }

  @Test
  void schemaThatLacksItIsRefusedAtTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new RecordToAvro<>(Sighting.SHAPE, PLAIN))
        .withMessage("Sighting has no field colour");
  }
}
