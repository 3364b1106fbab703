package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was knowable at a moment, and claims there and back, on one running stack. */
class KnownThenIT {
  /** A replay of each takes a second and more on the broker. */
  private static final int EACH = 5;

  private final Path data = SharedStack.directory();
  private final Served stack = Served.at(data);

  @TempDir private Path work;

  @TempDir private static Path plain;

  @BeforeAll
  static void replayTheCaseDirectly() throws IOException {
    Directly.replayed(plain, Program.crocus(plain).toString());
  }

  /** That these are the right ones is shown of the direct engine, for these moments and others. */
  @Test
  void bothEnginesKnowTheSameAtEachOfSomeMoments() throws IOException {
    String crocus = plain.resolve("crocus.ndjson").toString();
    List<Instant> all = Moments.of(Program.crocusLines());
    List<String> moments =
        IntStream.range(0, all.size())
            .filter(number -> number % EACH == 0)
            .mapToObj(number -> all.get(number).toString())
            .toList();
    String asOf = String.join(",", moments);

    replay(work.resolve("kafka"), crocus, "--as-of", asOf);
    Directly.replayed(work.resolve("direct"), crocus, "--as-of", asOf);

    for (String moment : moments) {
      Path one = work.resolve("kafka").resolve(moment);
      Directly.assertSameBytes(one, work.resolve("direct").resolve(moment));
    }
  }

  @Test
  void claimsComeBackFromTopicsAndExportsAsTheyWere() throws IOException {
    String prefix = "there";
    stack.done("demo", "--once", "--prefix", prefix);
    for (String form : List.of("ndjson", "avro")) {
      String out = work.resolve(form).toString();
      stack.done("export", "--prefix", prefix, "--form", form, "--out", out);
    }

    replay(work.resolve("from-topics"), "--from-topics", "--prefix", prefix);
    replay(work.resolve("direct"), "--engine", "direct", "--from-topics", "--prefix", prefix);
    Directly.replayed(work.resolve("from-ndjson"), work.resolve("ndjson").toString());
    Directly.replayed(work.resolve("from-avro"), work.resolve("avro").toString());

    for (String back : List.of("from-topics", "direct", "from-ndjson", "from-avro")) {
      Directly.assertSameBytes(work.resolve(back), plain);
    }
    assertThat(work.resolve("ndjson").resolve("matches.ndjson"))
        .hasSameBinaryContentAs(plain.resolve("matches.ndjson"));
  }

  @Test
  void whatIsStoppedOrKilledLeavesNothingBehind() throws IOException {
    String crocus = Program.crocus(work).toString();
    Program stopped = slowReplay("stopped", crocus).signal("INT");
    assertThat(stopped.exitCode()).isEqualTo(130);
    Program killed = slowReplay("killed", crocus).signal("KILL");
    assertThat(killed.exitCode()).isEqualTo(137);

    Served.Done next = replay(work.resolve("next"), crocus);

    assertThat(work.resolve("killed")).isEmptyDirectory();
    assertThat(work.resolve("next").resolve("matches.ndjson"))
        .hasSameBinaryContentAs(plain.resolve("matches.ndjson"));
    assertThat(next.err())
        .contains("what it had left under foreknown-replay-killed is removed")
        .doesNotContain("foreknown-replay-stopped");
    for (String run : List.of("stopped", "killed")) {
      Served.Done check = stack.run("topics", "check", "--prefix", "foreknown-replay-" + run);
      assertThat(check.out())
          .contains("foreknown-replay-%s.matches.v1: the topic is missing".formatted(run))
          .contains("foreknown-replay-%s.matches.v1: its schema is not registered".formatted(run));
    }
    assertThat(LiveTree.of(data.resolve("streams")))
        .noneMatch(
            path -> path.toString().matches(".*(foreknown-replay-(stopped|killed)|sorting-).*"));
  }

  private Program slowReplay(String run, String file) {
    return Program.start(
            data,
            "replay",
            file,
            "--run",
            run,
            "--speed",
            "1",
            "--out",
            work.resolve(run).toString())
        .awaitLine("the run's topics begin with foreknown-replay-" + run);
  }

  @Test
  void scaledTimeChangesNothing() throws IOException {
    replay(work, plain.resolve("crocus.ndjson").toString(), "--speed", "1e8");

    Directly.assertSameBytes(work, plain);
  }

  private Served.Done replay(Path out, String... arguments) {
    List<String> all = new ArrayList<>(List.of("replay", "--out", out.toString()));
    all.addAll(List.of(arguments));
    Served.Done done = stack.run(all.toArray(String[]::new));
    assertThat(done.exitCode()).as(done.err()).isZero();
    return done;
  }
}
