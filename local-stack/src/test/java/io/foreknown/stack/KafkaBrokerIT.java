package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka ends the whole process where it gives up; if it still did, these tests would not live to
 * tell.
 */
@Timeout(120)
class KafkaBrokerIT {
  private static final Duration BOUND = Duration.ofSeconds(60);

  private final Path directory;
  private final Ports ports;

  KafkaBrokerIT(@TempDir Path directory) {
    this.directory = directory;
    this.ports = Ports.chosenBy(new StackOptions(directory, directory, 0, 0));
  }

  @Test
  void portThatIsTakenInTheLastMomentFailsTheStart() throws Exception {
    try (ServerSocket busy = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress());
        KafkaBroker broker = KafkaBroker.on(directory, ports)) {
      assertThat(busy.isBound()).isTrue();
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> broker.start(BOUND))
          .withMessageStartingWith("the Kafka broker did not start: ")
          .withMessageContaining("Address already in use")
          .withMessageEndingWith(
              "; FOREKNOWN_JAVA_OPTS=-Dforeknown.log=error shows what Kafka itself says");
    }
  }

  @Test
  void brokerThatGivesUpSaysSoAndThisProcessLives() {
    try (KafkaBroker broker = KafkaBroker.on(directory, ports)) {
      broker.start(BOUND);
      assertThat(broker.failure()).isNotDone();

      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> Exit.halt(1, "all log directories failed"));

      assertThat(broker.failure().join())
          .hasMessageStartingWith(
              "the Kafka broker gave up with status 1 (all log directories failed); ");
    }
  }
}
