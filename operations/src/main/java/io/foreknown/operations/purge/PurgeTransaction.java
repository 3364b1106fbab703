package io.foreknown.operations.purge;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.schemas.audit.Cut;
import io.foreknown.schemas.serde.MovedHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what stays of partitions behind what is there, all of it in one transaction. */
final class PurgeTransaction implements AutoCloseable {
  /** The longest that brokers take by default. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int BATCH_BYTES = 128 * 1024;

  /** A batch of records that a broker took from others is one that it takes from us. */
  private static final int REQUEST_BYTES = 64 * 1024 * 1024;

  private static final byte[] KEY = {'-'};

  private final Producer<byte[], byte[]> producer;

  PurgeTransaction(Cluster cluster, String applicationId) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST.toMillis());
    settings.putAll(cluster.client());
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, applicationId + ".purge");
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /**
   * Puts a record into each partition that nobody ever reads, for it is taken back. Where files are
   * split it begins one, so that what lies before it can be deleted with its file. Twice, as logs
   * may learn a moment later than their broker that they are to split.
   */
  void split(Collection<TopicPartition> partitions, Instant now) {
    for (int round = 0; round < 2; round++) {
      producer.beginTransaction();
      for (TopicPartition at : partitions) {
        var unused =
            producer.send(
                new ProducerRecord<>(
                    at.topic(), at.partition(), now.toEpochMilli(), KEY, new byte[0]));
      }
      producer.flush();
      producer.abortTransaction();
    }
  }

  void begin() {
    producer.beginTransaction();
  }

  /** Writes what stays of one partition up to its end. */
  Written write(
      PartitionReader partitionReader, TopicPartition partition, long end, PurgeRule purgeRule) {
    Written written = new Written(end);
    partitionReader.read(partition, end, record -> write(record, purgeRule, written));
    return written;
  }

  private void write(ConsumerRecord<byte[], byte[]> record, PurgeRule purgeRule, Written written) {
    PurgeAction purgeAction = purgeRule.of(record);
    if (purgeAction == PurgeAction.GOES) {
      written.erased(record.offset());
      return;
    }
    RecordHeaders headers = new RecordHeaders(record.headers().toArray());
    MovedHeader.write(record.offset(), headers);
    byte[] value = purgeAction == PurgeAction.STAYS ? purgeRule.value(record) : null;
    written.kept(record.offset());
    var unused =
        producer.send(
            new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp(),
                record.key(),
                value,
                headers),
            (sent, error) -> {
              if (error == null) {
                written.landed(sent.offset());
              }
            });
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    var unused = producer.send(record);
  }

  /** Waits until all is where it will be; what could not be sent fails the commit. */
  void flush() {
    producer.flush();
  }

  /** Commits it all, and where a group goes on, of which nobody is at work. */
  void commit(ConsumerGroupMetadata group, Map<TopicPartition, OffsetAndMetadata> offsets) {
    producer.sendOffsetsToTransaction(offsets, group);
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }

  /** What became of one partition. */
  static final class Written {
    private final long end;
    private long erased;
    private long kept;
    private long lastRead = -1;
    private long first = Long.MAX_VALUE;
    private long last = -1;

    Written(long end) {
      this.end = end;
    }

    private void erased(long offset) {
      lastRead = offset;
      erased++;
    }

    private void kept(long offset) {
      lastRead = offset;
      kept++;
    }

    private synchronized void landed(long offset) {
      first = Math.min(first, offset);
      last = Math.max(last, offset);
    }

    Cut cut(TopicPartition partition) {
      return new Cut(partition.topic(), partition.partition(), end, erased, kept);
    }

    /**
     * Where one goes on who had come as far as {@code committed}: behind all that was written
     * again, if he had read everything and nobody else has written in between; else before it. Then
     * he reads some of it again, which changes nothing but the count of repeats.
     */
    synchronized long next(long committed) {
      boolean hasReadAll = lastRead < committed;
      boolean isAlone = kept == 0 || (first == end && last - first + 1 == kept);
      return hasReadAll && isAlone && kept > 0 ? last + 1 : end;
    }
  }
}
