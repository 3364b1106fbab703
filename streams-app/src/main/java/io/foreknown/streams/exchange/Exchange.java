package io.foreknown.streams.exchange;

import io.foreknown.streams.fault.BatchFault;
import io.foreknown.streams.route.MeetingPoints;
import io.foreknown.streams.wire.PackedRecords;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An internal topic between two stages, on which records travel in packs.
 *
 * @param name without that of the application
 * @param partitioner to which partitions a record goes
 */
public record Exchange<V>(
    String name, Serde<V> values, StreamPartitioner<String, V> partitioner, int partitions) {
  /** One on which a record goes to the partition of its key alone, as Kafka spreads keys. */
  public static <V> Exchange<V> byKey(String name, Serde<V> values, int partitions) {
    MeetingPoints points = new MeetingPoints(partitions);
    return new Exchange<>(
        name,
        values,
        (topic, key, value, any) -> Optional.of(Set.of(points.partition(key))),
        partitions);
  }

  /** Sends packs over the exchange. */
  public KStream<String, Pack> over(KStream<String, Pack> packs) {
    return packs.repartition(
        Repartitioned.<String, Pack>as(name)
            .withKeySerde(Serdes.String())
            .withValueSerde(new PackSerde())
            .withNumberOfPartitions(partitions)
            .withStreamPartitioner(Exchange::partition));
  }

  /** How packs are written to the topic of an exchange that already stands. */
  public static Produced<String, Pack> written(String nameOfSink) {
    return Produced.with(Serdes.String(), new PackSerde(), Exchange::partition)
        .withName(nameOfSink);
  }

  private static Optional<Set<Integer>> partition(
      String topic, String key, Pack pack, int partitions) {
    return Optional.of(Set.of(pack.partition()));
  }

  /** Collects records for the exchange, and forwards packs of them as what the processor sends. */
  public <W> Packer<V> packer(ProcessorContext<String, W> context, Function<Pack, W> as) {
    return new Packer<>(this, pack -> context.forward(pack.withValue(as.apply(pack.value()))));
  }

  /**
   * Works off all records of a pack that arrived, one after the other, and sends on what came of
   * them. A record on which the work fails by a fault of ours does not keep the others from it.
   *
   * @throws BatchFault once all is done, for those on which it failed
   */
  public void receive(Pack pack, Consumer<Record<String, V>> work, Packer<?>... sent) {
    BatchFault.Collector faults = new BatchFault.Collector();
    each(pack, faults, work);
    for (Packer<?> packer : sent) {
      packer.flush();
    }
    faults.rethrow();
  }

  /** Works off all records of a pack that arrived, for one who sends on and rethrows himself. */
  public void each(Pack pack, BatchFault.Collector faults, Consumer<Record<String, V>> work) {
    for (byte[] part : pack.parts()) {
      PackedRecords.read(
          part,
          packed -> {
            V value = values.deserializer().deserialize(name, packed.value());
            Record<String, V> record =
                new Record<>(packed.key(), value, packed.timestamp(), packed.headers());
            faults.run(record, () -> work.accept(record));
          });
    }
  }
}
