package io.foreknown.operations.input;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.schemas.mapping.AvroLimits;
import io.foreknown.schemas.mapping.ClaimFromAvro;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * An Avro container file of claims of one type; the record's number stands for the line.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#object-container-files">Object
 *     container files</a>
 */
record AvroFile(Path path) implements FileInput {
  static final String SUFFIX = ".avro";

  static {
    AvroLimits.set();
  }

  @Override
  public void read(
      UnaryOperator<InputStream> counting, Consumer<Item> items, BiConsumer<Origin, String> notes)
      throws IOException {
    SpecificDatumReader<SpecificRecordBase> reader = new SpecificDatumReader<>();
    try (DataFileStream<SpecificRecordBase> records =
        new DataFileStream<>(counting.apply(Files.newInputStream(path)), reader)) {
      ClaimType type = type(records.getSchema());
      reader.setExpected(Topic.of(type).blank().getSchema());
      for (long number = 1; records.hasNext(); number++) {
        SpecificRecordBase fields = records.next();
        Origin origin = Origin.of(name(), number);
        items.accept(
            FaultBarrier.around(origin, () -> item(type, fields, origin), Item.Refused::new));
      }
    }
  }

  private ClaimType type(Schema schema) {
    return Arrays.stream(ClaimType.values())
        .filter(
            type -> Topic.of(type).blank().getSchema().getFullName().equals(schema.getFullName()))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    "%s holds records of %s, which is no claim"
                        .formatted(path, schema.getFullName())));
  }

  private static Item item(ClaimType type, SpecificRecordBase fields, Origin origin) {
    Problems problems = new Problems();
    Claim claim = ClaimFromAvro.claim(type, fields, problems);
    return claim == null || !problems.isEmpty()
        ? new Item.Refused(
            new Rejection(
                Reason.INVALID,
                problems.found(),
                String.valueOf(fields.get("id")),
                origin,
                ByteBuffer.allocate(0)))
        : new Item.Accepted(claim, origin);
  }
}
