package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that share the work, and one of them that dies. */
class ServeIT {
  @TempDir private Path data;
  @TempDir private Path work;

  @Test
  void matchesAreTheSameAlthoughAnInstanceIsKilledInBetween()
      throws IOException, InterruptedException {
    List<String> claims = Program.crocusLines();
    Path first = Files.write(work.resolve("1.ndjson"), claims.subList(0, claims.size() / 2));
    Path second =
        Files.write(work.resolve("2.ndjson"), claims.subList(claims.size() / 2, claims.size()));
    try (Program stack = Program.start(data, "stack").awaitLine("Ready.");
        Program dies = serve("dies").awaitLine("Running.");
        Program lives = serve("lives").awaitLine("Running.");
        Program tail = Program.start(data, "tail", "matches", "--from-beginning")) {
      publish(first);
      dies.signal("KILL").exitCode();
      publish(second);

      tail.awaitLine("\"warning\":\"us-warning-crocus\",\"incident\":\"crocus-attack\"");
      String crocus = "\"evidenceCount\":" + evidence(claims);
      tail.awaitLine(crocus);
      assertWatched(lives);

      assertThat(tail.out().lines())
          .as("once each version")
          .map(line -> line.substring(0, line.indexOf("\"state\"")))
          .doesNotHaveDuplicates();
      assertThat(lives.signal("TERM").exitCode()).isEqualTo(143);
      assertThat(stack.signal("TERM").exitCode()).isEqualTo(143);
    }
  }

  private static void assertWatched(Program instance) throws IOException, InterruptedException {
    URI metrics =
        instance
            .out()
            .lines()
            .filter(line -> line.startsWith("Metrics"))
            .map(line -> URI.create(line.replaceFirst("\\S+\\s+", "")))
            .findFirst()
            .orElseThrow();
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

  /** All reports of the attack and both claims of the private warning. */
  private static long evidence(List<String> claims) {
    return claims.stream()
        .filter(
            line ->
                line.contains("\"event\":\"crocus-attack\"")
                    || line.contains("\"event\":\"us-warning-crocus\""))
        .count();
  }

  private Program serve(String name) {
    return Program.start(
        data,
        "serve",
        "--threads",
        "1",
        "--metrics-port",
        "0",
        "--state-dir",
        work.resolve(name).toString());
  }

  private void publish(Path file) {
    Program publish = Program.run(data, "publish", file.toString());
    assertThat(publish.exitCode()).as(publish.all()).isZero();
  }
}
