package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a program writes on standard error, in a process of its own: its log is set up once. */
class LogFormatTest {
  private List<String> said(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path", ""),
                Said.class.getName()));
    command.addAll(List.of(options));
    try (Program program = Program.start(command)) {
      program.exitCode();
      return program.err().lines().toList();
    }
  }

  /** A command that fails, then a life of one line and a warning with a cause. */
  static final class Said {
    private Said() {}

    public static void main(String[] arguments) {
      List<String> all =
          new ArrayList<>(List.of("intake", "--port", "0", "--token-file", "missing"));
      all.addAll(List.of(arguments));
      Main.commandLine().execute(all.toArray(String[]::new));
      new LifeLog().accept("works on \"two\" tasks\nand more");
      LoggerFactory.getLogger(Main.class)
          .warn("a thread failed", new IllegalStateException("it was \"late\""));
    }
  }

  @Test
  void linesForPeopleAreDatedWithTheirZone() {
    List<String> lines = said();

    assertThat(lines).hasSize(3);
    assertThat(OffsetDateTime.parse(lines.get(1).split(" ", 2)[0])).isNotNull();
    assertThat(lines.get(1)).endsWith(" INFO  LifeLog: works on \"two\" tasks and more");
    assertThat(lines.get(2)).endsWith(" WARN  Main: a thread failed: it was \"late\"");
    assertThat(lines.get(0)).startsWith("foreknown: ");
  }

  @Test
  void everyLineIsAnObjectWhereJsonIsAskedFor() throws IOException {
    List<String> lines = said("--log-format", "json");

    assertThat(lines).hasSize(3);
    JsonNode life = new ObjectMapper().readTree(lines.get(1).getBytes(UTF_8));
    assertThat(OffsetDateTime.parse(life.path("time").asText())).isNotNull();
    assertThat(life.path("level").asText()).isEqualTo("INFO");
    assertThat(life.path("message").asText()).isEqualTo("works on \"two\" tasks\nand more");
    assertThat(life.path("error").asText()).isEmpty();
    JsonNode warning = new ObjectMapper().readTree(lines.get(2).getBytes(UTF_8));
    assertThat(warning.path("message").asText()).isEqualTo("a thread failed");
    assertThat(warning.path("error").asText())
        .startsWith("java.lang.IllegalStateException: it was \"late\"");
    JsonNode failure = new ObjectMapper().readTree(lines.get(0).getBytes(UTF_8));
    assertThat(failure.path("level").asText()).isEqualTo("ERROR");
    assertThat(failure.path("message").asText()).isNotEmpty();
  }
}
