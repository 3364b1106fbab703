package io.foreknown.operations.rejections;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.TopicPlace;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.schemas.serde.OriginHeaders;
import io.foreknown.schemas.topic.Topic;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which rejections a corrected claim came from, whether that was admitted or rejected in its turn:
 * the headers of claims and rejections tell it.
 */
final class Answers implements AutoCloseable {
  private static final byte[] NOTHING = new byte[0];

  private final String rejected;
  private final DiskMap answered;

  private Answers(Cluster cluster) {
    this.rejected = cluster.topics().name(Topic.REJECTED);
    this.answered = DiskMap.under(cluster.stateDirectory());
  }

  /**
   * All that there are by now.
   *
   * @param check asked before every record
   */
  static Answers in(Cluster cluster, Runnable check) {
    Answers answers = new Answers(cluster);
    try {
      Stream.concat(Topic.claims().stream(), Stream.of(Topic.REJECTED))
          .map(cluster.topics()::name)
          .forEach(topic -> answers.read(cluster, topic, check));
      return answers;
    } catch (RuntimeException | Error e) {
      answers.close();
      throw e;
    }
  }

  private void read(Cluster cluster, String topic, Runnable check) {
    try (var consumer = TopicConsumers.open(cluster, topic, true)) {
      TopicConsumers.readTo(
          TopicConsumers.ends(cluster, consumer.assignment()),
          consumer,
          cluster,
          record -> {
            check.run();
            note(record);
          });
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    Origin place = answeredBy(OriginHeaders.read(record.headers()));
    if (place != null && rejected.equals(place.topic())) {
      answered.put(key(place), NOTHING);
    }
  }

  private static @Nullable Origin answeredBy(Origin given) {
    return given.file() == null || given.line() == null
        ? null
        : TopicPlace.source(given.file(), given.line());
  }

  private static String key(Origin place) {
    return "%d/%d".formatted(place.partition(), place.offset());
  }

  /** Whether the rejection at this place was answered. */
  boolean have(Origin place) {
    return answered.get(key(place)) != null;
  }

  @Override
  public void close() {
    answered.close();
  }
}
