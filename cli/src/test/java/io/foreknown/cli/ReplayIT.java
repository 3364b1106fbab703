package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.operations.replay.ReplayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays on one running stack, with several partitions. */
class ReplayIT {
  private static final long SEED = 20_240_322;
  private static final List<String> STATES =
      ReplayFiles.STATES.stream().map(ReplayFiles::file).toList();

  private final Served stack = Served.at(SharedStack.directory());

  @TempDir private Path work;

  @Test
  void theSameClaimsGiveTheSameBytesByBothEnginesAndOnOnePartitionAndNothingIsLeftInTheCluster()
      throws IOException {
    String cases = Files.write(work.resolve("cases.ndjson"), AllCases.lines()).toString();
    String settings = AllCases.settings(work).toString();

    Path one = work.resolve("one");
    replay(one, "--run", "passing", "--partitions", "1", "--settings", settings, cases);
    assertNothingIsLeftOf("passing");
    Directly.replayed(work.resolve("two"), "--settings", settings, cases);

    Directly.assertSameBytes(one, work.resolve("two"));
    assertThat(Files.readAllLines(one.resolve("matches.ndjson")))
        .filteredOn(line -> line.contains("\"kind\":\"MATCH\""))
        .hasSizeGreaterThan(6);
  }

  @Test
  void claimsPublishedTwiceAndShuffledGiveTheSameBytesAndARunThatIsKeptIsNotMixedWithAnother()
      throws IOException {
    List<String> cases = AllCases.lines();
    List<String> shuffled = new ArrayList<>(cases);
    shuffled.addAll(cases);
    Collections.shuffle(shuffled, new Random(SEED));
    Path once = Files.write(work.resolve("once.ndjson"), cases);
    Path twice = Files.write(work.resolve("twice.ndjson"), shuffled);
    String settings = AllCases.settings(work).toString();

    Directly.replayed(work.resolve("once"), "--settings", settings, once.toString());
    replay(
        work.resolve("again"),
        "--run",
        "kept",
        "--keep",
        "--partitions",
        "6",
        "--settings",
        settings,
        twice.toString());
    assertNotMixedWith("kept", once);

    Directly.assertSameBytes(STATES, work.resolve("again"), work.resolve("once"));
    assertThat(work.resolve("again").resolve("summary.json"))
        .content()
        .contains(
            "\"received\":%d,\"admitted\":%d,\"superseded\":0,\"duplicate\":%d,\"rejected\":0"
                .formatted(shuffled.size(), shuffled.size() / 2, shuffled.size() / 2));
  }

  @Test
  void whatMergesByItselfDoesSoInBothEngines() throws IOException {
    Path settings = AllCases.merging(work);
    List<String> claims = new ArrayList<>(AllCases.lines());
    claims.addAll(AllCases.gauges());
    String file = Files.write(work.resolve("merging.ndjson"), claims).toString();

    Directly.replayed(work.resolve("alone"), file);
    Directly.replayed(work.resolve("direct"), "--settings", settings.toString(), file);
    replay(work.resolve("merging"), "--partitions", "3", "--settings", settings.toString(), file);

    Directly.assertSameBytes(work.resolve("merging"), work.resolve("direct"));
    assertThat(work.resolve("direct").resolve("links.ndjson")).isEmptyFile();
    assertThat(work.resolve("alone").resolve("links.ndjson")).isNotEmptyFile();
  }

  @Test
  void badLinesAreReportedAndAllOthersCount() throws IOException {
    List<String> lines = new ArrayList<>(Program.crocusLines());
    lines.add(3, "{\"type\":\"warning\"");
    lines.add(7, lines.get(8).replace("\"type\":", "\"typ\":"));
    Path mixed = Files.write(work.resolve("mixed.ndjson"), lines);

    Directly.replayed(work.resolve("clean"), Program.crocus(work).toString());
    Directly.replayed(work.resolve("direct"), mixed.toString());
    Served.Done program = replay(work.resolve("mixed"), mixed);

    assertThat(program.err()).contains(mixed + ":4: rejected: ").contains(mixed + ":8: rejected: ");
    assertThat(work.resolve("mixed").resolve("matches.ndjson"))
        .hasSameBinaryContentAs(work.resolve("clean").resolve("matches.ndjson"));
    Directly.assertSameBytes(work.resolve("mixed"), work.resolve("direct"));
    assertThat(Files.readAllLines(work.resolve("mixed").resolve("rejected.ndjson")))
        .hasSize(2)
        .allMatch(line -> line.contains("\"origin\":{\"file\":\"" + mixed + "\",\"line\":"));
  }

  @Test
  void whereAllIsRejectedReplayAndPublishHaveFailed() throws IOException {
    String bad = Files.writeString(work.resolve("bad.ndjson"), "{}\n").toString();
    Path out = work.resolve("nothing");

    Served.Done replay = stack.run("replay", bad, "--out", out.toString());
    Served.Done publish = stack.run("publish", "--prefix", "all-rejected", bad);

    assertThat(List.of(replay.exitCode(), publish.exitCode())).containsOnly(1);
    assertThat(List.of(replay.err(), publish.err()))
        .allSatisfy(err -> assertThat(err).contains("foreknown: everything was rejected: 1 of 1"));
    assertThat(publish.out()).contains("1 received: 0 published, 1 rejected");
    assertThat(out.resolve("rejected.ndjson")).isNotEmptyFile();
  }

  private void assertNothingIsLeftOf(String run) {
    Served.Done check = stack.run("topics", "check", "--prefix", "foreknown-replay-" + run);

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("foreknown-replay-%s.matches.v1: the topic is missing".formatted(run))
        .contains("foreknown-replay-%s.matches.v1: its schema is not registered".formatted(run));
  }

  private void assertNotMixedWith(String run, Path file) {
    Served.Done again =
        stack.run(
            "replay", file.toString(), "--run", run, "--out", work.resolve("mixed").toString());

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .contains(
            "a run under foreknown-replay-%s is there already; choose another --run"
                .formatted(run));
  }

  private Served.Done replay(Path out, Path file) {
    return replay(out, file.toString());
  }

  private Served.Done replay(Path out, String... arguments) {
    List<String> all = new ArrayList<>(List.of("replay", "--out", out.toString()));
    all.addAll(List.of(arguments));
    Served.Done done = stack.run(all.toArray(String[]::new));
    assertThat(done.exitCode()).as(done.err()).isZero();
    return done;
  }
}
