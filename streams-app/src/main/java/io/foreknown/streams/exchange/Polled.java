package io.foreknown.streams.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.streams.fault.BatchFault;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** What a partition of a topic that others write brought: all records of a poll, or one alone. */
public final class Polled {
  private final @Nullable Poll poll;
  private final byte @Nullable [] value;

  /** Without a poll: one record, of this value. */
  private Polled(@Nullable Poll poll, byte @Nullable [] value) {
    this.poll = poll;
    this.value = value;
  }

  private record Place(String topic, int partition, long offset) implements RecordMetadata {}

  /** Reads nothing of it yet, and writes nothing. */
  public static Serde<Polled> serde() {
    return Serdes.serdeFrom(
        (topic, polled) -> {
          throw new UnsupportedOperationException("what others publish is only read");
        },
        deserializer());
  }

  private static Deserializer<Polled> deserializer() {
    return new Deserializer<>() {
      @Override
      public Polled deserialize(String topic, byte @Nullable [] bytes) {
        return new Polled(null, bytes);
      }

      @Override
      public Polled deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
        return new Polled(Poll.of(headers), bytes);
      }
    };
  }

  /**
   * Works off one record after the other, and sends on what came of them.
   *
   * @param at where the record is that stands for all
   * @throws BatchFault once all is done, for those on which the work failed by a fault of ours
   */
  public static void receive(
      Record<byte[], Polled> batch,
      RecordMetadata at,
      BiConsumer<Record<String, byte[]>, RecordMetadata> work,
      Packer<?> sent) {
    BatchFault.Collector faults = new BatchFault.Collector();
    each(batch, at, (record, place) -> faults.run(record, () -> work.accept(record, place)));
    sent.flush();
    faults.rethrow();
  }

  private static void each(
      Record<byte[], Polled> batch,
      RecordMetadata at,
      BiConsumer<Record<String, byte[]>, RecordMetadata> action) {
    Poll poll = batch.value().poll;
    if (poll == null) {
      action.accept(
          record(batch.key(), batch.value().value, batch.timestamp(), batch.headers()), at);
      return;
    }
    for (ConsumerRecord<byte[], byte[]> one : poll.records()) {
      action.accept(
          record(one.key(), one.value(), one.timestamp(), one.headers()),
          new Place(one.topic(), one.partition(), one.offset()));
    }
  }

  @SuppressWarnings("NullAway") // Kafka's records may have neither a key nor a value.
  private static Record<String, byte[]> record(
      byte @Nullable [] key, byte @Nullable [] value, long time, Headers headers) {
    return new Record<>(key == null ? null : new String(key, UTF_8), value, time, headers);
  }
}
