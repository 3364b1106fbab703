package io.foreknown.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StageReaderTest {
  private static final TopicSettings TOPICS = new TopicSettings("foreknown", 2, (short) 1);
  private static final TopicPartition FIRST = new TopicPartition(TOPICS.name(Topic.ALERTS), 0);
  private static final TopicPartition SECOND = new TopicPartition(TOPICS.name(Topic.ALERTS), 1);

  /** Kafka may fall silent between the poll and what has to be known before its records show. */
  @Test
  void whatCouldNotBeShownIsReadAgain() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.updatePartitions(
          FIRST.topic(), List.of(partition(FIRST.partition()), partition(SECOND.partition())));
      consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
      StageReader stageReader = new StageReader(ReadStage.ALERTS, TOPICS, consumer);
      for (long offset = 0; offset < 3; offset++) {
        consumer.addRecord(new ConsumerRecord<>(FIRST.topic(), 0, offset, null, new byte[0]));
        consumer.addRecord(new ConsumerRecord<>(SECOND.topic(), 1, offset, null, new byte[0]));
      }
      List<ConsumerRecord<byte[], byte[]>> polled = stageReader.poll(Duration.ZERO);
      assertThat(polled).hasSize(6);
      assertThat(stageReader.left(Map.of(FIRST, 3L, SECOND, 3L))).isZero();

      stageReader.back(polled);

      assertThat(stageReader.left(Map.of(FIRST, 3L, SECOND, 3L))).isEqualTo(6);
    }
  }

  private static PartitionInfo partition(int number) {
    return new PartitionInfo(FIRST.topic(), number, null, new Node[0], new Node[0]);
  }

  @Test
  void dashboardsShareNoGroupAndReadOnlyWhatIsCommitted() {
    Map<String, Object> settings =
        StageReader.settings(
            Map.of("group.id", "ours", "group.instance.id", "one", "client.id", "desk"));

    assertThat(settings)
        .doesNotContainKeys("group.id", "group.instance.id")
        .containsEntry("client.id", "desk")
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false);
  }
}
