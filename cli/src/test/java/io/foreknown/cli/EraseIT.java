package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.assess.Rules;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.purge.Purge;
import io.foreknown.operations.purge.Request;
import io.foreknown.operations.purge.Step;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.operations.settings.SettingsFile;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims erased from a running installation, and installations beside one; on one stack. */
class EraseIT {
  private static final List<String> FILES =
      Stream.concat(ReplayFiles.STATES.stream(), Stream.of(Topic.REJECTED))
          .map(ReplayFiles::file)
          .toList();

  private static final Path DATA = SharedStack.directory();

  @TempDir private static Path work;

  @BeforeAll
  static void serveTheCase() throws IOException {
    Served plain = Served.at(DATA, "--prefix", "plain");
    plain.done("publish", Program.crocus(work).toString());
    plain.settle(Rules.shipped());
    plain.done("export", "--out", work.resolve("plain").toString());
  }

  @Test
  void anErasedClaimIsNowhereAndAllElseIsAsIfItHadNeverBeen() throws IOException {
    Served desk = Served.at(DATA, "--prefix", "desk");
    Path hidden = Files.write(work.resolve("hidden.ndjson"), Hidden.lines());
    desk.done("publish", Program.crocus(work).toString());
    desk.done("publish", hidden.toString());
    Path story = Files.writeString(work.resolve("hidden.txt"), Hidden.story());
    desk.done("propose", "--publish", "--published", "2024-03-14", story.toString());
    assertThat(Traces.inTopics("desk", Hidden.WORD))
        .contains("desk.stories.v1", "desk.proposals.v1");
    desk.settle(Rules.shipped());
    desk.done("export", "--out", work.resolve("with").toString());
    assertThat(work.resolve("with").resolve("contradictions.ndjson"))
        .content()
        .contains(Hidden.WORD);
    assertThat(Traces.inTopics("desk", Hidden.WORD)).hasSizeGreaterThan(5);
    assertThat(Traces.inFiles("desk", Hidden.WORD)).hasSizeGreaterThan(3);

    assertThat(desk.done("purge", "hidden-warning", "--why", "court order", "--dry-run"))
        .contains(
            "hidden-warning: 3 records; events: [embassy-alert-2024-03-07, us-warning-crocus]")
        .contains("embassy.warning.public");
    killedAt(Step.MARKED, desk);
    waitsForWhatIsOpen(desk);
    killedBeforeItCommits();
    killedAt(Step.COMMITTED, desk);
    List<String> purge = new ArrayList<>(List.of("purge", "--why", "court order", "--yes"));
    purge.addAll(Hidden.IDS);

    assertThat(desk.done(purge.toArray(String[]::new))).contains("Nothing is left of it");
    assertThat(Traces.inTopics("desk", Hidden.WORD)).isEmpty();
    assertThat(Traces.inFiles("desk", Hidden.WORD)).as("files that brokers keep").isEmpty();
    assertThat(desk.done("topics", "check")).contains("as they should be");
    assertSameAsPlain(desk, "purged");
    assertThat(desk.done("tail", "audit", "--from-beginning", "--limit", "3"))
        .contains("\"claim\":\"hidden-warning\"", "\"claim\":\"hidden-statement\"")
        .contains("\"why\":\"court order\"")
        .contains("\"topic\":\"desk.warnings.v1\"");

    desk.done("publish", hidden.toString());
    desk.settle(Rules.shipped());
    assertSameAsPlain(desk, "published-again");
  }

  /** Or just after: whatever it was, who begins anew ends the same. */
  private static void killedBeforeItCommits() {
    List<String> purge = new ArrayList<>(List.of("purge", "--why", "killed", "--yes"));
    purge.addAll(Hidden.IDS);
    purge.addAll(List.of("--prefix", "desk"));
    try (Published audit = new Published(DATA, Topic.AUDIT, "desk");
        Program dies = Program.start(DATA, purge.toArray(String[]::new))) {
      audit.awaitKeys(lines -> lines > 0);
      assertThat(dies.signal("KILL").exitCode()).isEqualTo(137);
    }
  }

  /** A purge that ends here as if it had been killed; where it had not come so far, it goes on. */
  private static void killedAt(Step last, Served desk) {
    try (Cluster cluster = desk.cluster();
        Purge purge =
            purge(
                cluster,
                step -> {
                  if (step == last) {
                    throw new IllegalStateException(last.name());
                  }
                })) {
      purge.recover();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> purge.run(purge.purgePlan()))
          .withMessage(last.name());
    }
  }

  private static Purge purge(Cluster cluster, Consumer<Step> watch) {
    return new Purge(
        cluster,
        Served.settings(cluster, Rules.shipped()),
        new Request(Set.copyOf(Hidden.IDS), "court order", "test", Instant.now()),
        watch);
  }

  /** Each ends as soon as it is given of. */
  private static void waitsForWhatIsOpen(Served desk) {
    List<Step> waited = new ArrayList<>();
    try (Cluster cluster = desk.cluster();
        Unfinished open = new Unfinished(cluster);
        Purge purge =
            purge(
                cluster,
                step -> {
                  waited.add(step);
                  open.end(step);
                })) {
      purge.refuseWhileServed(purge.purgePlan());
    }
    assertThat(waited).first().isEqualTo(Step.TRANSACTION_OPEN);
    assertThat(waited).last().isEqualTo(Step.SESSION_OPEN);
  }

  private static void assertSameAsPlain(Served desk, String name) {
    desk.done("export", "--out", work.resolve(name).toString());
    Directly.assertSameBytes(
        FILES.stream().filter(file -> !file.startsWith("rejected")).toList(),
        work.resolve(name),
        work.resolve("plain"));
  }

  @Test
  void anInstallationBesideAnotherTellsTheSameByTheSameRulesAndWhatOthersChange()
      throws IOException {
    Path rules =
        Files.writeString(
            work.resolve("rules.yaml"),
            "match: [{hazard: security, toleranceKm: 0, horizon: P5D, nearKm: 0, tooLate: PT0S}]\n");
    Served same =
        Served.at(DATA, "--prefix", "same", "--claims-from", "plain", "--partitions", "5");
    Served other = Served.at(DATA, "--prefix", "other", "--claims-from", "plain");

    same.settle(Rules.shipped());
    other.settle(SettingsFile.read(rules));
    same.done("export", "--out", work.resolve("same").toString());
    other.done("export", "--settings", rules.toString(), "--out", work.resolve("other").toString());

    Directly.assertSameBytes(FILES, work.resolve("same"), work.resolve("plain"));
    assertThat(diff("same").out()).contains("no difference");
    assertThat(diff("same").exitCode()).isZero();
    assertThat(diff("other").exitCode()).isOne();
    assertThat(diff("other").out())
        .contains("settings.match[security].horizon")
        .contains("crocus-attack");
    assertThat(same.run("topics", "check", "--replication", "1").exitCode()).isZero();
  }

  private static Served.Done diff(String name) {
    return Served.bare("diff", work.resolve("plain").toString(), work.resolve(name).toString());
  }
}
