package io.foreknown.operations.export;

import io.foreknown.operations.replay.OutputFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes container files of one topic's records. */
record AvroOutput(OutputFiles files) {
  /** The bytes of a record without anything around them. */
  static byte[] bytes(IndexedRecord content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<IndexedRecord>(content.getSchema()).write(content, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes records.
   *
   * @param source gives their bytes, one after the other, to the consumer that it is given
   * @return the number of records
   */
  long write(Topic topic, Consumer<Consumer<byte[]>> source) {
    AtomicLong count = new AtomicLong();
    Schema schema = topic.blank().getSchema();
    String name = topic.word() + ".avro";
    files.file(
        name,
        file -> {
          try (DataFileWriter<IndexedRecord> writer =
              new DataFileWriter<IndexedRecord>(new SpecificDatumWriter<>(schema))
                  .setCodec(CodecFactory.deflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL))
                  .create(schema, file.toFile())) {
            source.accept(
                bytes -> {
                  count.incrementAndGet();
                  append(writer, bytes, name);
                });
          }
        });
    return count.get();
  }

  private void append(DataFileWriter<IndexedRecord> writer, byte[] bytes, String name) {
    try {
      writer.appendEncoded(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw files.refused(name, e);
    }
  }
}
