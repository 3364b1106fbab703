package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What Kafka calls an error on a busy machine, it gets over; commands say what fails. */
class QuietLogTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka.server.ReplicaManager",
        "kafka.raft.KafkaRaftManager",
        "state.change.logger",
        "org.apache.kafka.controller.QuorumController",
        "org.apache.kafka.server.fault.LoggingFaultHandler",
        "org.apache.kafka.clients.NetworkClient",
        "org.apache.kafka.streams.KafkaStreams",
        "io.confluent.kafka.schemaregistry.client.rest.RestService"
      })
  void kafkaSaysNothingByItself(String logger) {
    assertThat(LoggerFactory.getLogger(logger).isErrorEnabled()).isFalse();
  }

  @Test
  void ourOwnWarningsAreShown() {
    assertThat(LoggerFactory.getLogger(Main.class).isWarnEnabled()).isTrue();
  }
}
