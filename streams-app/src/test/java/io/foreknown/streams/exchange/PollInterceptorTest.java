package io.foreknown.streams.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PollInterceptorTest {
  private static final TopicPartition ONE = new TopicPartition("claims", 0);
  private static final TopicPartition OTHER = new TopicPartition("claims", 1);
  private static final ConsumerRecord<byte[], byte[]> FIRST = record(ONE, 40);
  private static final ConsumerRecord<byte[], byte[]> SECOND = record(ONE, 43);
  private static final ConsumerRecord<byte[], byte[]> ELSEWHERE = record(OTHER, 7);
  private static final Map<TopicPartition, OffsetAndMetadata> NEXT =
      Map.of(ONE, new OffsetAndMetadata(45), OTHER, new OffsetAndMetadata(8));

  private final ConsumerRecords<byte[], byte[]> folded =
      new PollInterceptor()
          .onConsume(
              new ConsumerRecords<>(
                  Map.of(ONE, List.of(FIRST, SECOND), OTHER, List.of(ELSEWHERE)), NEXT));

  @Test
  void partitionIsOneRecordWithTheOffsetOfTheFirst() {
    assertThat(folded.records(ONE)).hasSize(1);
    assertThat(folded.records(ONE).get(0).offset()).isEqualTo(40);
    assertThat(Poll.of(folded.records(ONE).get(0).headers()))
        .isEqualTo(new Poll(List.of(FIRST, SECOND)));
    assertThat(Poll.of(folded.records(OTHER).get(0).headers()))
        .isEqualTo(new Poll(List.of(ELSEWHERE)));
  }

  /** Once a poll is worked off, Kafka Streams commits the offset after its last record. */
  @Test
  void nextOffsetsStayAsTheyAre() {
    assertThat(folded.nextOffsets()).isEqualTo(NEXT);
  }

  @Test
  void nothingStaysNothing() {
    ConsumerRecords<byte[], byte[]> nothing = new ConsumerRecords<>(Map.of(), Map.of());

    assertThat(new PollInterceptor().onConsume(nothing).isEmpty()).isTrue();
  }

  /** Who publishes a claim cannot pass it off as a poll, whatever headers it has. */
  @Test
  void headerThatCameFromABrokerIsNoPoll() {
    ConsumerRecord<byte[], byte[]> stranger = record(ONE, 50);
    stranger.headers().add(new Poll(List.of(FIRST)).key(), new byte[0]);

    assertThat(Poll.of(stranger.headers())).isNull();
  }

  @Test
  void interceptorsThatAreAskedForStayAndSeeRecordsFirst() {
    assertThat(PollInterceptor.settings(Map.of("consumer.interceptor.classes", "a.Monitor")))
        .containsEntry(
            "main.consumer.interceptor.classes", "a.Monitor," + PollInterceptor.class.getName());
    assertThat(PollInterceptor.settings(Map.of()))
        .containsEntry("main.consumer.interceptor.classes", PollInterceptor.class.getName());
  }

  private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
    return new ConsumerRecord<>(
        partition.topic(), partition.partition(), offset, new byte[0], new byte[] {1});
  }
}
