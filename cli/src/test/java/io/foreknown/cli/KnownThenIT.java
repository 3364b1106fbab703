package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.cli.replay.Output;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.producers.Item;
import io.foreknown.producers.ndjson.NdjsonSource;
import io.foreknown.schemas.topic.Topic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was knowable at a moment, and claims there and back, on one running stack. */
class KnownThenIT {
  private static final long SEED = 20_240_403;
  private static final int MOMENTS = 3;

  @TempDir private static Path data;

  @SuppressWarnings("NullAway.Init") // Started before all tests.
  private static Program stack;

  @TempDir private Path work;

  @TempDir private static Path plain;

  @BeforeAll
  static void startStackAndReplayTheCaseOnce() throws IOException {
    stack = Program.start(data, "stack").awaitLine("Ready.");
    replay(plain, Program.crocus(plain).toString());
  }

  @AfterAll
  static void stopStack() {
    stack.signal("TERM").exitCode();
  }

  @Test
  void atEachMomentOnlyTheClaimsPublishedByThenCount() throws IOException {
    List<String> claims = Program.crocusLines();
    List<Instant> moments = moments(claims);
    Path known = work.resolve("known");

    String asOf = moments.stream().map(Instant::toString).collect(Collectors.joining(","));
    replay(known, Program.crocus(work).toString(), "--as-of", asOf);

    for (Instant moment : moments) {
      List<String> published =
          claims.stream().filter(line -> !publishedAt(line).isAfter(moment)).toList();
      Path part = Files.write(work.resolve("part.ndjson"), published);
      Path out = work.resolve("part");
      replay(out, part.toString(), "--until", moment.toString());
      assertSameOutputs(known.resolve(moment.toString()), out);
      assertThat(known.resolve(moment.toString()).resolve(Output.SETTINGS))
          .hasSameBinaryContentAs(out.resolve(Output.SETTINGS));
      assertThat(known.resolve(moment.toString()).resolve(Output.SUMMARY))
          .content()
          .contains("\"received\":%d,\"admitted\":%1$d,".formatted(published.size()))
          .contains("\"later\":%d,".formatted(claims.size() - published.size()));
    }
  }

  /** Between the first and the last publication. */
  private static List<Instant> moments(List<String> claims) {
    List<Instant> published = claims.stream().map(KnownThenIT::publishedAt).sorted().toList();
    Random random = new Random(SEED);
    return Stream.generate(() -> published.get(random.nextInt(published.size())))
        .map(moment -> moment.plus(Duration.ofMillis(random.nextInt(3) - 1)))
        .distinct()
        .limit(MOMENTS)
        .sorted()
        .toList();
  }

  private static Instant publishedAt(String line) {
    return header(line).publishedAt();
  }

  private static Header header(String line) {
    ByteArrayInputStream in = new ByteArrayInputStream(line.getBytes(UTF_8));
    try (Stream<Item> items = new NdjsonSource().read(in, "line")) {
      Claim claim = ((Item.Accepted) items.findFirst().orElseThrow()).claim();
      return claim.header();
    }
  }

  @Test
  void anEmbargoedClaimIsKnownWhenTheEmbargoEnds() throws IOException {
    String line =
        Program.crocusLines()
            .get(0)
            .replaceFirst("\\}$", ",\"embargoedUntil\":\"2024-05-01T00:00:00Z\"}");
    Path file = Files.writeString(work.resolve("one.ndjson"), line);

    Program program = replay(work, file.toString(), "--as-of", "2024-04-30,2024-05-01");

    assertThat(work.resolve("2024-04-30").resolve(Output.SUMMARY))
        .content()
        .startsWith("{\"received\":0,")
        .contains("\"held\":1,");
    assertThat(work.resolve("2024-05-01").resolve(Output.SUMMARY))
        .content()
        .startsWith("{\"received\":1,\"admitted\":1,")
        .contains("\"held\":0,");
    assertThat(program.err()).doesNotContain("held");
  }

  @Test
  void claimsComeBackFromTopicsAndExportsAsTheyWere() throws IOException {
    String prefix = "there";
    Program demo = Program.run(data, "demo", "--once", "--prefix", prefix);
    assertThat(demo.exitCode()).as(demo.all()).isZero();
    for (String form : List.of("ndjson", "avro")) {
      String out = work.resolve(form).toString();
      Program export =
          Program.run(data, "export", "--prefix", prefix, "--form", form, "--out", out);
      assertThat(export.exitCode()).as(export.all()).isZero();
    }

    replay(work.resolve("from-ndjson"), work.resolve("ndjson").toString());
    replay(work.resolve("from-avro"), work.resolve("avro").toString());
    replay(work.resolve("from-topics"), "--from-topics", "--prefix", prefix);

    for (String back : List.of("from-ndjson", "from-avro", "from-topics")) {
      assertSameOutputs(work.resolve(back), plain);
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

    Program next = replay(work.resolve("next"), crocus);

    assertThat(next.err())
        .contains("what it had left under foreknown-replay-killed is removed")
        .doesNotContain("foreknown-replay-stopped");
    for (String run : List.of("stopped", "killed")) {
      Program check = Program.run(data, "topics", "check", "--prefix", "foreknown-replay-" + run);
      assertThat(check.out())
          .contains("foreknown-replay-%s.matches.v1: the topic is missing".formatted(run))
          .contains("foreknown-replay-%s.matches.v1: its schema is not registered".formatted(run));
    }
    try (Stream<Path> left = Files.walk(data.resolve("streams"))) {
      assertThat(left.map(Path::toString))
          .noneMatch(path -> path.contains("foreknown-replay-") || path.contains("sorting-"));
    }
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

    assertSameOutputs(work, plain);
  }

  private static void assertSameOutputs(Path one, Path other) {
    for (Topic topic : Output.STATES) {
      String file = Output.file(topic);
      assertThat(one.resolve(file)).as(file).hasSameBinaryContentAs(other.resolve(file));
    }
  }

  private static Program replay(Path out, String... arguments) {
    List<String> all = new ArrayList<>(List.of("replay", "--out", out.toString()));
    all.addAll(List.of(arguments));
    Program program = Program.run(data, all.toArray(String[]::new));
    assertThat(program.exitCode()).as(program.all()).isZero();
    return program;
  }
}
