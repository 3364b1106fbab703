package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.cluster.TopicConsumers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that do not answer any more while something is read from them. */
class GoneBrokerTest {
  private static final String NOWHERE = "127.0.0.1:1";

  @TempDir private Path work;

  @Test
  void whoReadsToTheEndIsNotLeftWaiting() throws IOException {
    TopicPartition partition = new TopicPartition("matches", 0);
    try (Cluster gone = gone();
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.assign(List.of(partition));
      consumer.updateBeginningOffsets(Map.of(partition, 0L));

      assertThatExceptionOfType(CommandException.class)
          .isThrownBy(
              () -> TopicConsumers.readTo(Map.of(partition, 1L), consumer, gone, record -> {}))
          .withMessageStartingWith("Kafka at " + NOWHERE + ": ");
    }
  }

  private Cluster gone() throws IOException {
    Path impatient =
        Files.writeString(
            work.resolve("client.properties"),
            "default.api.timeout.ms=100\nrequest.timeout.ms=100\n");
    return Served.at(
            work,
            "--bootstrap-servers",
            NOWHERE,
            "--schema-registry",
            "http://" + NOWHERE,
            "--config",
            impatient.toString())
        .cluster();
  }
}
