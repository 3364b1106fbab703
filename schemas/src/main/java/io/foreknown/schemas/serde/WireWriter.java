package io.foreknown.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Confluent's serializer, asked only once per topic and schema: what it writes is the schema's id
 * and plain Avro, and looking up the id costs it more for each record than writing the record.
 *
 * <p>The first record is written both ways. Only where both are the same, further ones are written
 * here; so settings that make the serializer do something else are kept to.
 */
final class WireWriter implements AutoCloseable {
  /** A zero byte and the id. */
  private static final int PREFIX = 5;

  /** Settings of the serializer by which the id may change from record to record. */
  private static final String LATEST = "use.latest";

  private final KafkaAvroSerializer serializer;
  private final boolean mayChange;
  private final Map<Kind, Optional<byte[]>> prefixes = new ConcurrentHashMap<>();
  private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);

  WireWriter(Map<String, ?> client) {
    this.serializer = WireSettings.serializer(client);
    this.mayChange = client.keySet().stream().anyMatch(key -> key.startsWith(LATEST));
  }

  /** A topic and the schema of a class; one schema is one object. */
  private record Kind(String topic, Class<?> type) {}

  byte[] write(String topic, SpecificRecord value) {
    return write(topic, new RecordHeaders(), value);
  }

  byte[] write(String topic, Headers headers, SpecificRecord value) {
    if (mayChange) {
      return serializer.serialize(topic, headers, value);
    }
    Kind kind = new Kind(topic, value.getClass());
    Optional<byte[]> prefix = prefixes.get(kind);
    if (prefix == null) {
      int before = headers.toArray().length;
      byte[] whole = serializer.serialize(topic, headers, value);
      boolean isPlain = headers.toArray().length == before;
      prefixes.put(kind, isPlain ? prefix(whole, value) : Optional.empty());
      return whole;
    }
    return prefix.isEmpty()
        ? serializer.serialize(topic, headers, value)
        : written(prefix.get(), value);
  }

  /** None when the serializer has written something else than plain Avro. */
  private Optional<byte[]> prefix(byte[] whole, SpecificRecord value) {
    byte[] prefix = Arrays.copyOf(whole, PREFIX);
    return Arrays.equals(whole, written(prefix, value)) ? Optional.of(prefix) : Optional.empty();
  }

  /** A buffer in which a record broke off holds a part of it, and is not used again. */
  private byte[] written(byte[] prefix, SpecificRecord value) {
    Buffer buffer = buffers.get();
    buffers.remove();
    byte[] written = buffer.written(prefix, value);
    buffers.set(buffer);
    return written;
  }

  @Override
  public void close() {
    serializer.close();
  }

  /** What one thread writes into. */
  private static final class Buffer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    private final Map<Class<?>, SpecificDatumWriter<SpecificRecord>> writers = new HashMap<>();

    byte[] written(byte[] prefix, SpecificRecord value) {
      bytes.reset();
      bytes.writeBytes(prefix);
      try {
        writers
            .computeIfAbsent(value.getClass(), type -> new SpecificDatumWriter<>(value.getSchema()))
            .write(value, encoder);
        encoder.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("no output is at work here", e);
      }
      return bytes.toByteArray();
    }
  }
}
