package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that share the work, and one of them that dies. */
class ServeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String PREFIX = "served";
  private static final long SEED = 20_240_322;

  /** What the killed instance holds, and what it leaves open, waits for the others until then. */
  private static final String SOON =
      """
      consumer.session.timeout.ms=6000
      producer.transaction.timeout.ms=6000
      """;

  private final Path data = SharedStack.directory();
  @TempDir private Path work;

  @Test
  void threeInstancesOnSixPartitionsOfWhichOneIsKilledAtWorkTellWhatADirectReplayTells()
      throws IOException, InterruptedException {
    List<String> given = new ArrayList<>(AllCases.lines());
    given.addAll(AllCases.decisions());
    List<String> claims = AllCases.shuffled(given, new Random(SEED));
    Path first = Files.write(work.resolve("1.ndjson"), claims.subList(0, claims.size() / 2));
    Path second =
        Files.write(work.resolve("2.ndjson"), claims.subList(claims.size() / 2, claims.size()));
    Served.at(data, "--prefix", PREFIX, "--partitions", "6").done("topics", "create");
    try (Program dies = serve("dies");
        Program lives = serve("lives");
        Program too = serve("too");
        Program tail =
            Program.start(data, "tail", "--prefix", PREFIX, "matches", "--from-beginning")) {
      List.of(dies, lives, too).forEach(instance -> instance.awaitLine("Running."));
      publish(first);
      assertPurgeIsRefused(claims.get(0));
      killedAtWork(dies, second);

      assertToldAsReplayed(first, second);
      tail.awaitLine("\"warning\":\"us-warning-crocus\",\"incident\":\"crocus-attack\"");
      assertWatched(lives);

      assertThat(tail.out().lines())
          .as("once each version")
          .map(line -> line.substring(0, line.indexOf("\"state\"")))
          .doesNotHaveDuplicates();
      List.of(lives, too).forEach(instance -> instance.signal("TERM"));
      assertThat(lives.exitCode()).isEqualTo(143);
      assertThat(too.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void ofSeveralThatStartAtOnceEachTopicIsCreatedByOne()
      throws InterruptedException, ExecutionException {
    Served raced = Served.at(data, "--prefix", "raced");
    ExecutorService programs = Executors.newFixedThreadPool(4);
    Callable<String> create = () -> raced.done("topics", "create");
    List<String> given = new ArrayList<>();

    for (Future<String> program : programs.invokeAll(Collections.nCopies(4, create))) {
      given.addAll(program.get().lines().toList());
    }

    programs.shutdown();
    assertThat(given)
        .filteredOn(line -> line.startsWith("created "))
        .hasSize(Topic.values().length)
        .doesNotHaveDuplicates();
  }

  private void assertPurgeIsRefused(String claim) {
    String id = claim.replaceFirst(".*?\"id\":\"(.*?)\".*", "$1");
    Served.Done purge =
        Served.at(data, "--prefix", PREFIX, "--partitions", "6")
            .run("purge", id, "--why", "mistaken", "--yes");

    assertThat(purge.exitCode()).isEqualTo(1);
    assertThat(purge.err())
        .contains("instances of './foreknown serve --prefix served' at work: 3 (served.pipeline-");
  }

  /** When something comes of the claims that it has been given meanwhile. */
  private void killedAtWork(Program dies, Path claims) {
    try (Published matches = new Published(data, Topic.MATCHES, PREFIX)) {
      int before = matches.keys().size();
      try (Program publish = publishing(claims)) {
        matches.awaitKeys(number -> number > before);
        dies.signal("KILL").exitCode();
        assertThat(publish.exitCode()).as(publish.all()).isZero();
      }
    }
  }

  /** Sooner or later; the clock of what is served stands at this moment. */
  private void assertToldAsReplayed(Path first, Path second) throws IOException {
    Path replayed = work.resolve("replayed");
    Directly.replayed(
        replayed,
        first.toString(),
        second.toString(),
        "--settings",
        AllCases.settings(work).toString(),
        "--until",
        Instant.now().toString());
    Instant latest = Instant.now().plus(PATIENCE);
    while (!isSame(exported(), replayed) && Instant.now().isBefore(latest)) {
      // Exports again.
    }
    Directly.assertSameBytes(Directly.LASTING, exported(), replayed);
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    for (String file : Directly.LASTING) {
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

  private Program serve(String name) throws IOException {
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
        "--settings",
        AllCases.settings(work).toString(),
        "--config",
        Files.writeString(work.resolve("client.properties"), SOON).toString(),
        "--state-dir",
        work.resolve(name).toString());
  }

  private void publish(Path file) {
    try (Program publish = publishing(file)) {
      assertThat(publish.exitCode()).as(publish.all()).isZero();
    }
  }

  private Program publishing(Path file) {
    return Program.start(data, "publish", "--prefix", PREFIX, file.toString());
  }
}
