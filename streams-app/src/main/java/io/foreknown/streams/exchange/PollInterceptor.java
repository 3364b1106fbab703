package io.foreknown.streams.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Makes one record of all that one poll brought of a partition.
 *
 * <p>It has the offset and the time of the first: while it waits, Kafka Streams commits its offset;
 * once it is worked off, the next offset of the poll, which stays as it was.
 */
public final class PollInterceptor implements ConsumerInterceptor<byte[], byte[]> {
  /** Polls that wait in each partition before it pauses: to Kafka Streams each is one record. */
  private static final int WAITING = 1;

  /**
   * Compressed, of a partition in one fetch, so that what waits is a few megabytes for each; a
   * record that is larger comes by itself.
   */
  private static final int FETCHED_BYTES = 256 * 1024;

  private static final String INTERCEPTORS = ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG;

  private static final byte[] NOTHING = {};

  /**
   * What Kafka Streams has to be given. Interceptors that are asked for come first, and see records
   * as they are.
   */
  public static Map<String, Object> settings(Map<String, ?> client) {
    return Map.of(
        StreamsConfig.mainConsumerPrefix(INTERCEPTORS),
        Stream.of(
                StreamsConfig.mainConsumerPrefix(INTERCEPTORS),
                StreamsConfig.consumerPrefix(INTERCEPTORS),
                INTERCEPTORS)
            .filter(client::containsKey)
            .findFirst()
            .map(asked -> client.get(asked) + "," + PollInterceptor.class.getName())
            .orElse(PollInterceptor.class.getName()),
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        FETCHED_BYTES,
        StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
        WAITING);
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> polled) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> folded = new HashMap<>();
    for (TopicPartition partition : polled.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
      if (!records.isEmpty()) {
        folded.put(partition, List.of(fold(records)));
      }
    }
    return new ConsumerRecords<>(folded, polled.nextOffsets());
  }

  private static ConsumerRecord<byte[], byte[]> fold(List<ConsumerRecord<byte[], byte[]>> records) {
    ConsumerRecord<byte[], byte[]> first = records.get(0);
    return new ConsumerRecord<>(
        first.topic(),
        first.partition(),
        first.offset(),
        first.timestamp(),
        first.timestampType(),
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        NOTHING,
        NOTHING,
        new RecordHeaders(new Header[] {new Poll(records)}),
        Optional.empty());
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    // Nothing is held that a commit could free.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public void configure(Map<String, ?> settings) {
    // There is nothing to choose.
  }
}
