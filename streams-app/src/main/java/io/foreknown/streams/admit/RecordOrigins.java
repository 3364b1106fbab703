package io.foreknown.streams.admit;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.serde.MovedHeader;
import io.foreknown.schemas.serde.OriginHeaders;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Where a record came from, and the beginning of its bytes. */
final class RecordOrigins {
  private static final int EXCERPT_BYTES = 64 * 1024;

  private RecordOrigins() {}

  /** The record's place in Kafka, and before that in the file that its producer read. */
  static Origin of(Record<String, byte[]> record, RecordMetadata metadata) {
    return OriginHeaders.read(record.headers())
        .at(
            metadata.topic(),
            metadata.partition(),
            MovedHeader.read(record.headers(), metadata.offset()));
  }

  @SuppressWarnings("NullAway") // A record without value is one of those that are refused.
  static ByteBuffer excerpt(byte[] value) {
    return value == null
        ? ByteBuffer.allocate(0)
        : ByteBuffer.wrap(Arrays.copyOf(value, Math.min(value.length, EXCERPT_BYTES)));
  }
}
