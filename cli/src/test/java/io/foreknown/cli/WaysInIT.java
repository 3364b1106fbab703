package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that come in while the program runs, is killed and runs again, on one running stack. */
class WaysInIT {
  private static final int MANY = 20_000;

  @TempDir private static Path data;

  @SuppressWarnings("NullAway.Init") // Started before all tests.
  private static Program stack;

  @TempDir private Path work;

  @BeforeAll
  static void startStack() {
    stack = Program.start(data, "stack").awaitLine("Ready.");
  }

  @AfterAll
  static void stopStack() {
    stack.signal("TERM").exitCode();
  }

  @Test
  void watchThatIsKilledWithinAFileLosesNothingAndRepeatsNothing() throws IOException {
    Path incoming = Files.createDirectory(work.resolve("incoming"));
    Files.write(incoming.resolve("a.ndjson"), List.of(incident("first"), "no claim"));
    try (Program killed = watch(incoming, "killed").awaitLine("a.ndjson: 1 published, 1 rejected");
        Published incidents = new Published(data, Topic.INCIDENTS, "killed");
        Published rejected = new Published(data, Topic.REJECTED, "killed")) {
      put(incoming, "b.ndjson", many());
      incidents.awaitKeys(number -> number > 1);
      killed.signal("KILL").exitCode();
      assertThat(incidents.keys()).as("within the file").hasSizeLessThan(MANY);
      try (Program watch = watch(incoming, "killed").awaitLine("b.ndjson: ")) {
        put(incoming, "c.ndjson", List.of(incident("last")));
        watch.awaitLine("c.ndjson: 1 published");
        assertThat(watch.signal("TERM").exitCode()).isEqualTo(143);
        assertThat(watch.out())
            .doesNotContain("a.ndjson")
            .contains(" there already")
            .contains("a second");
      }
      assertThat(incidents.keys()).hasSize(MANY + 2).doesNotHaveDuplicates();
      assertThat(rejected.keys()).hasSize(1);
    }
  }

  private Program watch(Path incoming, String prefix) {
    return Program.start(data, "publish", "--prefix", prefix, "--watch", incoming.toString());
  }

  /** As feeds should: under another name first. */
  private static void put(Path directory, String name, List<String> lines) throws IOException {
    Path unready = directory.resolve(name + ".tmp");
    Files.write(unready, lines);
    Files.move(unready, directory.resolve(name));
  }

  private static List<String> many() {
    return IntStream.range(0, MANY).mapToObj(number -> incident("i" + number)).toList();
  }

  private static String incident(String id) {
    return """
    {"type":"incident","id":"%s","publishedAt":"2025-05-03T08:00:00Z","hazard":"security.terrorism","outcome":"occurred","began":"2025-05-03T07:00:00Z","places":[{"id":"some-station"}]}"""
        .formatted(id);
  }
}
