package io.foreknown.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes records byte for byte as Confluent's serializer does, several times quicker: the first of
 * each topic is left to that serializer, which asks the registry, and tells by its bytes what
 * stands before the others. Where its bytes are not those of a plain record, as with encrypted
 * fields, all are left to it. Threads may share it.
 */
final class WireWriter implements AutoCloseable {
  /** A zero and the schema's id. */
  private static final int PREFIX_BYTES = 1 + Integer.BYTES;

  private static final int TYPICAL_BYTES = 512;

  private final KafkaAvroSerializer wire;
  private final Map<String, Form> forms = new ConcurrentHashMap<>();
  private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);

  WireWriter(KafkaAvroSerializer wire) {
    this.wire = wire;
  }

  /**
   * The record as the topic has it.
   *
   * @throws org.apache.kafka.common.KafkaException if the registry does not answer, or does not
   *     know the schema
   */
  byte[] write(String topic, @Nullable Headers headers, SpecificRecord record) {
    Form form = forms.get(topic);
    if (form == null || !form.schema.equals(record.getSchema())) {
      return first(topic, headers, record);
    }
    return form.prefix == null
        ? wire.serialize(topic, headers, record)
        : buffers.get().write(form.prefix, form.writer, record);
  }

  private byte[] first(String topic, @Nullable Headers headers, SpecificRecord record) {
    byte[] bytes = wire.serialize(topic, headers, record);
    Schema schema = record.getSchema();
    SpecificDatumWriter<SpecificRecord> writer = new SpecificDatumWriter<>(schema);
    byte[] prefix = Arrays.copyOf(bytes, PREFIX_BYTES);
    boolean isPlain = Arrays.equals(bytes, buffers.get().write(prefix, writer, record));
    forms.put(topic, new Form(schema, writer, isPlain ? prefix : null));
    return bytes;
  }

  @Override
  public void close() {
    wire.close();
  }

  /** How the records of a topic are written. */
  private static final class Form {
    final Schema schema;
    final SpecificDatumWriter<SpecificRecord> writer;

    /** Null: by the serializer alone. */
    final byte @Nullable [] prefix;

    Form(Schema schema, SpecificDatumWriter<SpecificRecord> writer, byte @Nullable [] prefix) {
      this.schema = schema;
      this.writer = writer;
      this.prefix = prefix;
    }
  }

  /** Of one thread. */
  private static final class Buffer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    private @Nullable BinaryEncoder encoder;

    byte[] write(byte[] prefix, SpecificDatumWriter<SpecificRecord> writer, SpecificRecord record) {
      bytes.reset();
      bytes.writeBytes(prefix);
      try {
        encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
        writer.write(record, encoder);
        encoder.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("an array in memory does not fail", e);
      }
      return bytes.toByteArray();
    }
  }
}
