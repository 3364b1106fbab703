package io.foreknown.streams.exchange;

import io.foreknown.streams.wire.PackedRecords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Collects records into one pack for each partition that they go to. Each call that adds any must
 * end with {@link #flush}: what is not flushed would miss its transaction.
 */
public final class Packer<V> {
  /**
   * A pack is sent once it has so many bytes, before they are compressed. A record that has more by
   * itself is sent alone.
   */
  private static final int ENOUGH = 256 * 1024;

  /** Kafka Streams passes nothing on that has no key; where a pack goes it says itself. */
  private static final String KEY = "";

  private final Exchange<V> exchange;
  private final Consumer<Record<String, Pack>> sends;
  private final Map<Integer, PackedRecords> packs = new TreeMap<>();

  Packer(Exchange<V> exchange, Consumer<Record<String, Pack>> sends) {
    this.exchange = exchange;
    this.sends = sends;
  }

  /** Adds a record for each of its partitions. */
  public void add(Record<String, V> record) {
    byte[] value = exchange.values().serializer().serialize(exchange.name(), record.value());
    exchange
        .partitioner()
        .partitions(exchange.name(), record.key(), record.value(), exchange.partitions())
        .orElseThrow()
        .forEach(partition -> add(partition, record, value));
  }

  private void add(int partition, Record<String, V> record, byte[] value) {
    PackedRecords pack = packs.computeIfAbsent(partition, none -> new PackedRecords());
    if (!pack.isEmpty() && pack.bytes() + value.length > ENOUGH) {
      send(partition, pack);
    }
    pack.add(record.withValue(value));
  }

  /** Sends what is left. */
  public void flush() {
    packs.forEach(
        (partition, pack) -> {
          if (!pack.isEmpty()) {
            send(partition, pack);
          }
        });
  }

  private void send(int partition, PackedRecords pack) {
    long time = pack.time();
    sends.accept(new Record<>(KEY, new Pack(partition, List.of(pack.take())), time));
  }
}
