package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final StackOptions ANY =
      new StackOptions(Path.of("data"), Path.of("registry"), 0, 0);

  @Test
  void freePortsDiffer() {
    Ports ports = Ports.chosenBy(ANY);

    assertThat(Set.of(ports.kafka(), ports.controller(), ports.registry(), ports.behind()))
        .doesNotContain(0)
        .hasSize(4);
  }

  @Test
  void busyKafkaPortIsNamedWithItsOption() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> Ports.chosenBy(ANY.withPorts(busy.getLocalPort(), 0)))
          .withMessage(
              "kafka-port %d on 127.0.0.1: Address already in use; stop what listens there, or choose another port, or 0 for a free one",
              busy.getLocalPort());
    }
  }

  /** What listens on all addresses takes the port on the loopback address as well. */
  @Test
  void registryPortTakenOnAllAddressesIsBusy() throws IOException {
    try (ServerSocket busy = new ServerSocket(0)) {
      assertThatExceptionOfType(StackException.class)
          .isThrownBy(() -> Ports.chosenBy(ANY.withPorts(0, busy.getLocalPort())))
          .withMessageStartingWith("registry-port %d on 127.0.0.1: ", busy.getLocalPort());
    }
  }
}
