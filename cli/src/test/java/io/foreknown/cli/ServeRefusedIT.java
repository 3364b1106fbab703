package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.streams.Pipeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance cannot start with: one line each, and an end. */
class ServeRefusedIT {
  private final Served desk = Served.at(SharedStack.directory(), "--prefix", "refused");
  @TempDir private Path work;

  @Test
  void aStateDirectoryThatAnotherInstanceHasIsNamed() {
    desk.done("topics", "create");
    try (Cluster cluster = desk.cluster();
        Pipeline first = Pipeline.start(Served.settings(cluster, Rules.shipped()))) {
      Served.Done second = desk.run("serve");

      assertThat(first.failure()).isNotDone();
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .isEqualTo(
              "foreknown: the state directory %s cannot be used, another instance may have it: give each a --state-dir of its own%n"
                  .formatted(cluster.stateDirectory()));
    }
  }

  @Test
  void aBusyPortForMetricsIsNamed() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Served.Done serve =
          desk.run(
              "serve",
              "--metrics-port",
              Integer.toString(busy.getLocalPort()),
              "--state-dir",
              work.toString());

      assertThat(serve.exitCode()).isEqualTo(1);
      assertThat(serve.err())
          .startsWith(
              "foreknown: --metrics-port %d at 127.0.0.1 cannot be used: "
                  .formatted(busy.getLocalPort()))
          .hasLineCount(1);
    }
  }

  @Test
  void aReadyFileInADirectoryThatIsNotThereIsNamed() {
    Path file = work.resolve("missing").resolve("ready");

    Served.Done serve = desk.run("serve", "--ready-file", file.toString());

    assertThat(serve.exitCode()).isEqualTo(1);
    assertThat(serve.err())
        .isEqualTo(
            "foreknown: --ready-file %s: the directory %s is missing or cannot be written to%n"
                .formatted(file, file.getParent()));
  }
}
