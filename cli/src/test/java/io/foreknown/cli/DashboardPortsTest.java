package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardPortsTest {
  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(Main.commandLine().setErr(new PrintWriter(err)).getCommandSpec());

  @Test
  void theUsualPortIsWhereDocsSayItIs() {
    assertThat(DashboardPorts.ON_THIS_MACHINE.port()).isEqualTo(8090);
  }

  @Test
  void aBusyPortIsPassedOverAndSaid() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = busy.getLocalPort();
      HttpSettings wanted = new HttpSettings("127.0.0.1", port, Access.OPEN, null);

      int taken = DashboardPorts.free(wanted, console).port();

      assertThat(taken).isGreaterThan(port);
      assertThat(err.toString().strip())
          .isEqualTo("Port %d is in use: the dashboard takes %d.".formatted(port, taken));
    }
  }

  @Test
  void aPortThatIsTakenAfterItWasLookedAtIsPassedOverToo() throws IOException {
    HttpSettings wanted = new HttpSettings("127.0.0.1", freePort(), Access.OPEN, null);
    List<Integer> tried = new ArrayList<>();
    List<ServerSocket> others = new ArrayList<>();

    int taken =
        DashboardPorts.started(
            wanted,
            console,
            where -> {
              tried.add(where.port());
              if (tried.size() < 3) {
                others.add(other(where.port()));
                throw new BindException("Address already in use");
              }
              return where.port();
            });

    assertThat(tried).hasSize(3).doesNotHaveDuplicates().first().isEqualTo(wanted.port());
    assertThat(taken).isEqualTo(tried.get(2));
    for (ServerSocket other : others) {
      other.close();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static ServerSocket other(int port) throws BindException {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new BindException(e.getMessage());
    }
  }
}
