package io.foreknown.streams.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;

/** Packs for what is tested without a broker. */
public final class GivenPacks {
  private GivenPacks() {}

  /** The record that stands for those that one poll brought of a partition. */
  public static TestRecord<byte[], byte[]> polled(
      String topic, List<TestRecord<String, byte[]>> records) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    for (TestRecord<String, byte[]> record : records) {
      all.add(
          new ConsumerRecord<>(
              topic,
              0,
              all.size(),
              record.timestamp(),
              TimestampType.CREATE_TIME,
              ConsumerRecord.NULL_SIZE,
              ConsumerRecord.NULL_SIZE,
              record.key().getBytes(UTF_8),
              record.value(),
              record.headers(),
              Optional.empty()));
    }
    TopicPartition partition = new TopicPartition(topic, 0);
    ConsumerRecord<byte[], byte[]> polled =
        new PollInterceptor()
            .onConsume(new ConsumerRecords<>(Map.of(partition, all), Map.of()))
            .records(partition)
            .get(0);
    return new TestRecord<>(polled);
  }

  public static Serde<Pack> serde() {
    return new PackSerde();
  }

  /** A record in the pack that would reach the only partition. */
  public static <V> Record<String, Pack> of(Exchange<V> exchange, Record<String, V> record) {
    return all(exchange, List.of(record)).get(0);
  }

  /** Many records in as few packs as they fit into. */
  public static <V> List<Record<String, Pack>> all(
      Exchange<V> exchange, List<Record<String, V>> records) {
    List<Record<String, Pack>> sent = new ArrayList<>();
    Packer<V> packer = new Packer<>(exchange, sent::add);
    for (Record<String, V> record : records) {
      packer.add(record);
    }
    packer.flush();
    return sent;
  }

  public static <V> List<Record<String, V>> records(Exchange<V> exchange, Pack pack) {
    List<Record<String, V>> records = new ArrayList<>();
    exchange.receive(pack, records::add);
    return records;
  }
}
