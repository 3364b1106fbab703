package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.purge.Purge;
import io.foreknown.cli.purge.Request;
import io.foreknown.cli.purge.Step;
import io.foreknown.cli.replay.Output;
import io.foreknown.cli.settings.SettingsFile;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims erased from a running installation, and installations beside one; on one stack. */
class EraseIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "Quixalot";
  private static final List<String> IDS = List.of("hidden-warning", "hidden-statement");
  private static final List<String> FILES =
      Stream.concat(Output.STATES.stream(), Stream.of(Topic.REJECTED)).map(Output::file).toList();

  private static final Path DATA = SharedStack.directory();

  @TempDir private static Path work;

  @BeforeAll
  static void serveTheCase() throws IOException {
    Served plain = Served.at(DATA, "--prefix", "plain");
    plain.done("publish", Program.crocus(work).toString());
    plain.settle(Yardsticks.shipped());
    plain.done("export", "--out", work.resolve("plain").toString());
  }

  @Test
  void anErasedClaimIsNowhereAndAllElseIsAsIfItHadNeverBeen() throws IOException {
    Served desk = Served.at(DATA, "--prefix", "desk");
    Path hidden = Files.write(work.resolve("hidden.ndjson"), hidden());
    desk.done("publish", Program.crocus(work).toString());
    desk.done("publish", hidden.toString());
    desk.settle(Yardsticks.shipped());
    desk.done("export", "--out", work.resolve("with").toString());
    assertThat(work.resolve("with").resolve("contradictions.ndjson")).content().contains(SECRET);
    assertThat(topicsThatTell("desk")).hasSizeGreaterThan(5);
    assertThat(filesThatTell("desk")).hasSizeGreaterThan(3);

    assertThat(desk.done("purge", "hidden-warning", "--why", "court order", "--dry-run"))
        .contains(
            "hidden-warning: 3 records; events: [embassy-alert-2024-03-07, us-warning-crocus]")
        .contains("embassy.warning.public");
    killedBeforeItCommits();
    killedAt(Step.COMMITTED, desk);
    List<String> purge = new ArrayList<>(List.of("purge", "--why", "court order", "--yes"));
    purge.addAll(IDS);

    assertThat(desk.done(purge.toArray(String[]::new))).contains("Nothing is left of it");
    assertThat(topicsThatTell("desk")).isEmpty();
    assertThat(filesThatTell("desk")).as("files that brokers keep").isEmpty();
    assertThat(desk.done("topics", "check")).contains("as they should be");
    assertSameAsPlain(desk, "purged");
    assertThat(desk.done("tail", "audit", "--from-beginning", "--limit", "2"))
        .contains("\"claim\":\"hidden-warning\"", "\"claim\":\"hidden-statement\"")
        .contains("\"why\":\"court order\"")
        .contains("\"topic\":\"desk.warnings.v1\"");

    desk.done("publish", hidden.toString());
    desk.settle(Yardsticks.shipped());
    assertSameAsPlain(desk, "published-again");
  }

  /** Or just after: whatever it was, who begins anew ends the same. */
  private static void killedBeforeItCommits() {
    List<String> purge = new ArrayList<>(List.of("purge", "--why", "killed", "--yes"));
    purge.addAll(IDS);
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
            new Purge(
                cluster,
                Served.settings(cluster, Yardsticks.shipped()),
                new Request(Set.copyOf(IDS), "court order", "test", Instant.now()),
                step -> {
                  if (step == last) {
                    throw new IllegalStateException(last.name());
                  }
                })) {
      purge.recover();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> purge.run(purge.survey()))
          .withMessage(last.name());
    }
  }

  private static void assertSameAsPlain(Served desk, String name) {
    desk.done("export", "--out", work.resolve(name).toString());
    Directly.assertSameBytes(
        FILES.stream().filter(file -> !file.startsWith("rejected")).toList(),
        work.resolve(name),
        work.resolve("plain"));
  }

  /** A warning in two revisions, one of them in conflict, a statement, and a broken line. */
  private static List<String> hidden() throws IOException {
    ObjectNode warning = like("embassy.warning.public", "hidden-warning");
    ObjectNode statement = like("crocus.statement.us-officials-specificity", "hidden-statement");
    ((ObjectNode) statement.path("speaker")).put("id", "hidden-speaker").put("name", SECRET);
    String first = warning.toString();
    String conflict = warning.put("paraphrase", SECRET + " in other words").toString();
    String second = warning.put("revision", 2).put("event", "us-warning-crocus").toString();
    return List.of(
        first, conflict, second, statement.toString(), first.substring(0, first.length() - 1));
  }

  private static ObjectNode like(String id, String name) throws IOException {
    for (String line : Program.crocusLines()) {
      ObjectNode claim = (ObjectNode) JSON.readTree(line);
      if (claim.path("id").asText().equals(id)) {
        claim.put("id", name).put("quote", SECRET + " was quoted");
        claim.withObject("story").put("headline", SECRET + " in a headline");
        return claim;
      }
    }
    throw new AssertionError(id);
  }

  /** The topics that hold the word in any record, committed or not. */
  private static Set<String> topicsThatTell(String prefix) {
    Set<String> telling = new TreeSet<>();
    Map<String, Object> client =
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            LocalStack.running(DATA).orElseThrow().bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(info -> info.topic().startsWith(prefix + "."))
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(20))
            .forEach(
                record -> {
                  if (text(record.key()).contains(SECRET)
                      || text(record.value()).contains(SECRET)) {
                    telling.add(record.topic());
                  }
                });
      }
    }
    return telling;
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  /** The files that are written to: those before them lie before what was cut off. */
  private static List<Path> filesThatTell(String prefix) throws IOException {
    List<Path> telling = new ArrayList<>();
    try (Stream<Path> all = Files.walk(DATA)) {
      for (Path directory : all.filter(Files::isDirectory).toList()) {
        if (String.valueOf(directory.getFileName()).startsWith(prefix + ".")) {
          try (Stream<Path> logs = Files.list(directory)) {
            logs.filter(file -> file.toString().endsWith(".log"))
                .max(Comparator.naturalOrder())
                .filter(EraseIT::tells)
                .ifPresent(telling::add);
          }
        }
      }
    }
    return telling;
  }

  private static boolean tells(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

    same.settle(Yardsticks.shipped());
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
