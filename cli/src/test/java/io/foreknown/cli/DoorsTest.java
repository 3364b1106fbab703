package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Which doors the program refuses to open; each before anything is started. */
class DoorsTest {
  @TempDir private Path work;
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine program = Main.commandLine().setErr(new PrintWriter(err, true));
    return program.execute(arguments);
  }

  @Test
  void noServerIsOpenToTheNetworkWithoutAToken() {
    Path data = work.resolve("data");
    for (String command : List.of("dashboard", "intake")) {
      for (String host : List.of("0.0.0.0", "::", "192.0.2.1")) {
        err.getBuffer().setLength(0);
        assertThat(run(command, "--host", host, "--data-dir", data.toString()))
            .as(command + " at " + host)
            .isEqualTo(2);
        assertThat(err.toString().lines())
            .containsExactly(
                "foreknown: --host %s: whoever reaches it would be answered; add --token-file FILE, or listen on this machine alone"
                    .formatted(host));
      }
    }
    assertThat(data.resolve("kafka")).as("nothing was started").doesNotExist();
  }

  @Test
  void whatIsNoNameIsNotAllowed() {
    for (String command : List.of("dashboard", "intake", "serve")) {
      err.getBuffer().setLength(0);
      assertThat(run(command, "--allowed-host", "https://desk.example/")).isEqualTo(2);
      assertThat(err.toString())
          .contains("--allowed-host", "https://desk.example/ is not a name or an address");
    }
  }

  @Test
  void everyCommandThatAnswersOverHttpLetsNamesBeAllowed() {
    for (String command : List.of("dashboard", "intake", "serve", "publish")) {
      assertThat(
              Main.commandLine()
                  .parseArgs(command, "--allowed-host", "a", "--allowed-host", "b:80")
                  .subcommand()
                  .<List<String>>matchedOptionValue("--allowed-host", List.of()))
          .as(command)
          .containsExactly("a", "b:80");
    }
  }
}
