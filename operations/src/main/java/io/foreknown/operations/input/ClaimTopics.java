package io.foreknown.operations.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.TopicPlace;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.serde.KeyRule;
import io.foreknown.schemas.serde.MovedHeader;
import io.foreknown.schemas.serde.OriginHeaders;
import io.foreknown.schemas.topic.Topic;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The committed records of the claim topics of a cluster, up to where they end when reading begins.
 * What is no claim is refused here as the pipeline refused it there.
 */
public record ClaimTopics(Cluster cluster) implements Input {
  @Override
  public String name() {
    return "the claim topics under " + cluster.topics().prefix();
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public void read(
      UnaryOperator<InputStream> counting, Consumer<Item> items, BiConsumer<Origin, String> notes) {
    for (ClaimType type : ClaimType.values()) {
      read(type, items);
    }
  }

  /**
   * A record with its item.
   *
   * @param offset at which it lies
   * @param first the offset at which it stood first, by which rejections name it
   */
  public record TopicItem(Item item, TopicPartition partition, long offset, long first) {}

  private void read(ClaimType type, Consumer<Item> items) {
    readEntries(type, topicItem -> items.accept(topicItem.item()));
  }

  /** The records of one topic, partition by partition in the order in which they were written. */
  public void readEntries(ClaimType type, Consumer<TopicItem> entries) {
    String topic = cluster.topics().name(Topic.of(type));
    try (var consumer = TopicConsumers.open(cluster, topic, true);
        ClaimReader reader = new ClaimReader(type, cluster.client())) {
      Map<TopicPartition, Long> ends = TopicConsumers.ends(cluster, consumer.assignment());
      KeyRule keys = new KeyRule(ends.size());
      TopicConsumers.readTo(
          ends,
          consumer,
          cluster,
          record -> {
            if (record.offset() < ends.getOrDefault(partition(record), 0L)) {
              entries.accept(entry(record, keys, reader));
            }
          });
    }
  }

  private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static TopicItem entry(
      ConsumerRecord<byte[], byte[]> record, KeyRule keys, ClaimReader reader) {
    return new TopicItem(
        item(record, keys, reader),
        partition(record),
        record.offset(),
        MovedHeader.read(record.headers(), record.offset()));
  }

  private static Item item(
      ConsumerRecord<byte[], byte[]> record, KeyRule keys, ClaimReader reader) {
    long offset = MovedHeader.read(record.headers(), record.offset());
    Origin place = new Origin(null, null, record.topic(), record.partition(), offset);
    return FaultBarrier.around(
        place,
        () -> item(record, place, keys, reader.read(record.topic(), record.value())),
        Item.Refused::new,
        KafkaException.class);
  }

  private static Item item(
      ConsumerRecord<byte[], byte[]> record, Origin place, KeyRule keys, ReadClaim readClaim) {
    Origin given = OriginHeaders.read(record.headers());
    boolean isFile = given.file() != null;
    if (readClaim instanceof ReadClaim.Refused refused) {
      return refused(refused.reason(), refused.problems(), refused.claim(), isFile ? given : place);
    }
    Claim claim = ((ReadClaim.Accepted) readClaim).claim();
    String key = record.key() == null ? null : new String(record.key(), UTF_8);
    Refusal refusal = keys.refusal(claim, key, record.partition());
    if (refusal != null) {
      List<Problem> problems = List.of(refusal.problem());
      return refused(refusal.reason(), problems, claim.header().id(), isFile ? given : place);
    }
    return new Item.Accepted(
        claim,
        isFile
            ? given
            : TopicPlace.asFile(
                record.topic(), record.partition(), Objects.requireNonNull(place.offset())));
  }

  private static Item refused(
      Reason reason, List<Problem> problems, @Nullable String claim, Origin origin) {
    return new Item.Refused(new Rejection(reason, problems, claim, origin, ByteBuffer.allocate(0)));
  }
}
