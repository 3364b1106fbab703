package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryCommandTest {
  private static final Path RUNNER = Path.of("home", "runner.jar");
  private static final ClassArchive ARCHIVE =
      new ClassArchive(List.of("-Xshare:some"), Duration.ZERO);
  private static final List<String> COMMAND = RegistryCommand.of(RUNNER, ARCHIVE, 18081);

  @Test
  void listensOnTheLoopbackAddressOnly() {
    assertThat(COMMAND).contains("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=18081");
  }

  @Test
  void takesNoConnectionsOfBrowsers() {
    assertThat(COMMAND).contains("-Dquarkus.http.proxy.use-proxy-protocol=true");
  }

  @Test
  void acknowledgesNoSchemaBeforeItIsWritten() {
    assertThat(COMMAND).contains("-Dapicurio.datasource.url=jdbc:h2:file:./registry;WRITE_DELAY=0");
  }

  @Test
  void itsOwnClassesComeBeforeRenewedLibrariesAndOurs() {
    assertThat(COMMAND)
        .containsSubsequence(
            "-cp",
            String.join(
                File.pathSeparator,
                RUNNER.toString(),
                Path.of("home", "newer", "*").toString(),
                Path.of("home", "launcher.jar").toString()),
            "io.foreknown.stack.RegistryChild",
            "io.quarkus.runner.GeneratedMain");
  }

  /** An archive fits the JVM and the class path that it was written with. */
  @Test
  void isProbedAsItIsStarted() {
    List<String> probe = RegistryCommand.probe(RUNNER, ARCHIVE);

    assertThat(probe).contains("-Xshare:some").last().isEqualTo("-version");
    assertThat(COMMAND).containsAll(probe.subList(0, probe.size() - 1));
  }
}
