package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.schemas.topic.TopicSettings;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ClockPublisherTest {
  @Test
  void aClockThatNoBrokerHeardIsNotTakenForTold() {
    Map<String, String> client =
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            "127.0.0.1:1",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            "100");

    assertThatExceptionOfType(KafkaException.class)
        .isThrownBy(
            () ->
                ClockPublisher.publish(
                    client, new TopicSettings("any", 1, (short) 1), Instant.EPOCH))
        .withCauseInstanceOf(TimeoutException.class);
  }
}
