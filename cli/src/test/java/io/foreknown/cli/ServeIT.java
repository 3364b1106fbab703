package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that share the work, and one of them that dies. */
class ServeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String PREFIX = "served";

  /** What does not depend on when the clock looked at it. */
  private static final List<String> LASTING =
      List.of(
          "matches.ndjson",
          "dossiers.ndjson",
          "outcomes.ndjson",
          "contradictions.ndjson",
          "scorecards.ndjson");

  private final Path data = SharedStack.directory();
  @TempDir private Path work;

  @Test
  void threeInstancesOnSixPartitionsOfWhichOneIsKilledTellWhatADirectReplayTells()
      throws IOException, InterruptedException {
    List<String> claims = Program.crocusLines();
    Path first = Files.write(work.resolve("1.ndjson"), claims.subList(0, claims.size() / 2));
    Path second =
        Files.write(work.resolve("2.ndjson"), claims.subList(claims.size() / 2, claims.size()));
    try (Program dies = serve("dies").awaitLine("Running.");
        Program lives = serve("lives").awaitLine("Running.");
        Program too = serve("too").awaitLine("Running.");
        Program tail =
            Program.start(data, "tail", "--prefix", PREFIX, "matches", "--from-beginning")) {
      publish(first);
      dies.signal("KILL").exitCode();
      publish(second);

      assertToldAsReplayed();
      tail.awaitLine("\"warning\":\"us-warning-crocus\",\"incident\":\"crocus-attack\"");
      assertWatched(lives);

      assertThat(tail.out().lines())
          .as("once each version")
          .map(line -> line.substring(0, line.indexOf("\"state\"")))
          .doesNotHaveDuplicates();
      assertThat(lives.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(too.signal("TERM").exitCode()).isEqualTo(143);
    }
  }

  /** Sooner or later; the clock of what is served stands at this moment. */
  private void assertToldAsReplayed() throws IOException {
    Path replayed = work.resolve("replayed");
    Directly.replayed(
        replayed, Program.crocus(work).toString(), "--until", Instant.now().toString());
    Instant latest = Instant.now().plus(PATIENCE);
    while (!isSame(exported(), replayed) && Instant.now().isBefore(latest)) {
      // Exports again.
    }
    Directly.assertSameBytes(LASTING, exported(), replayed);
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    for (String file : LASTING) {
      if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Path exported() {
    Path out = work.resolve("exported");
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .execute(
                "export",
                "--prefix",
                PREFIX,
                "--data-dir",
                data.toString(),
                "--out",
                out.toString());
    assertThat(exitCode).isZero();
    return out;
  }

  private static void assertWatched(Program instance) throws IOException, InterruptedException {
    URI metrics = WatchedMetrics.address(instance);
    assertThat(WatchedMetrics.exposed(metrics))
        .containsAll(WatchedMetrics.names("foreknown_pipeline_", "kafka_", "jvm_", "process_"));
    URI ready = metrics.resolve("/health/ready");
    while (status(ready) != 200) {
      assertThat(status(metrics.resolve("/health/live"))).isEqualTo(200);
    }
  }

  private static int status(URI page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }

  private Program serve(String name) {
    return Program.start(
        data,
        "serve",
        "--prefix",
        PREFIX,
        "--partitions",
        "6",
        "--threads",
        "1",
        "--metrics-port",
        "0",
        "--state-dir",
        work.resolve(name).toString());
  }

  private void publish(Path file) {
    Program publish = Program.run(data, "publish", "--prefix", PREFIX, file.toString());
    assertThat(publish.exitCode()).as(publish.all()).isZero();
  }
}
