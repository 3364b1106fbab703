package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All commands with a file of client properties that says how instances share the work. */
class GroupProtocolIT {
  private static final String CLAIM = "embassy.warning.public";

  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(strings = {"classic", "streams"})
  void isServedExportedReplayedAndPurged(String protocol) throws IOException {
    String config = config(protocol);
    String prefix = "by-" + protocol;
    Served desk = Served.at(SharedStack.directory(), "--prefix", prefix, "--config", config);
    desk.done("publish", Program.crocus(work).toString());
    try (Program serve =
        Program.start(
                SharedStack.directory(),
                "serve",
                "--prefix",
                prefix,
                "--config",
                config,
                "--state-dir",
                work.resolve("state").toString())
            .awaitLine("Running.")) {
      assertThat(desk.done("tail", "matches", "--from-beginning", "--limit", "1")).startsWith("{");
      desk.done("export", "--out", work.resolve("exported").toString());
      Served.Done refused = desk.run("purge", CLAIM, "--why", "test", "--yes");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("by-%s.pipeline-".formatted(protocol), " on 127.0.0.1");
      assertThat(serve.signal("TERM").exitCode()).isEqualTo(143);
    }
    desk.done("replay", "--from-topics", "--out", work.resolve("replayed").toString());
    assertThat(work.resolve("exported").resolve("matches.ndjson"))
        .isNotEmptyFile()
        .hasSameTextualContentAs(work.resolve("replayed").resolve("matches.ndjson"));

    desk.done("purge", CLAIM, "--why", "test", "--yes");

    assertThat(desk.done("tail", "audit", "--from-beginning", "--limit", "1"))
        .contains("\"claim\":\"" + CLAIM + "\"");
  }

  @Test
  void aPlainConsumerGroupIsRefused() throws IOException {
    Served desk =
        Served.at(SharedStack.directory(), "--prefix", "by-none", "--config", config("consumer"));

    Served.Done refused = desk.run("serve");

    assertThat(refused.err())
        .endsWith(
            "group.protocol is consumer, but instances of the pipeline share their work by classic or streams; take it away for classic%n"
                .formatted())
        .hasLineCount(1);
  }

  private String config(String protocol) throws IOException {
    return Files.writeString(
            work.resolve("client.properties"),
            "group.protocol=" + protocol + System.lineSeparator())
        .toString();
  }
}
