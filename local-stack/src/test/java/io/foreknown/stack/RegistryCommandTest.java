package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryCommandTest {
  private static final List<String> COMMAND =
      RegistryCommand.of(Path.of("runner.jar"), Path.of("launcher"), 18081);

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
            String.join(File.pathSeparator, "runner.jar", "newer/*", "launcher"),
            "io.foreknown.stack.RegistryChild",
            "io.quarkus.runner.GeneratedMain");
  }
}
