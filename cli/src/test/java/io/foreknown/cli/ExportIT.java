package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.operations.settings.SettingsFile;
import io.foreknown.producers.publish.Publisher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster has admitted, and what else lies on its claim topics. */
class ExportIT {
  private static final InstantSource MUCH_LATER =
      InstantSource.fixed(Instant.parse("2200-01-01T00:00:00Z"));

  @TempDir private Path work;

  @Test
  void whatWasAdmittedIsWrittenAndItsReplayGivesTheOutputsBesideIt() throws IOException {
    List<String> crocus = Program.crocusLines();
    String conflict =
        crocus.get(5).replaceFirst("(\"publishedAt\":\"\\d{4}-\\d\\d)-\\d\\d", "$1-28");
    Path file = Files.write(work.resolve("crocus.ndjson"), crocus);
    Path conflicts = Files.write(work.resolve("conflicts.ndjson"), List.of(conflict, conflict));
    Served desk = Served.at(SharedStack.directory(), "--prefix", "admitted");
    desk.done("publish", file.toString());
    desk.done("publish", conflicts.toString(), file.toString());
    publishEmbargoed(desk, crocus.get(0));
    desk.settle(Rules.shipped());
    desk.done(
        "publish",
        Files.writeString(work.resolve("new.ndjson"), renamed(crocus.get(1))).toString());

    Path exported = work.resolve("exported");
    String given = desk.done("export", "--out", exported.toString());

    // Of the conflict one content loses, and both have come twice; so has all else.
    assertThat(given)
        .contains(
            "left out: 2 rejected records, %d repeats, 1 that the pipeline has not read"
                .formatted(crocus.size() + 1));
    Path again = work.resolve("again");
    // The clock of what is served stands at this moment.
    Directly.replayed(again, exported.toString(), "--until", Instant.now().toString());
    Directly.assertSameBytes(Directly.LASTING, again, exported);
    assertThat(again.resolve(ReplayFiles.SUMMARY))
        .content()
        .startsWith("{\"received\":%d,".formatted(crocus.size()))
        .contains("\"duplicate\":0,\"rejected\":0,\"held\":0,");
  }

  @Test
  void whatMergedByItselfIsExportedAsDecisionsThatHoldWithoutTheSetting() throws IOException {
    List<String> gauges = AllCases.gauges();
    Path earlier = Files.write(work.resolve("earlier.ndjson"), gauges.subList(0, 15));
    Path later = Files.write(work.resolve("later.ndjson"), gauges.subList(15, gauges.size()));
    Rules merging = SettingsFile.read(AllCases.merging(work));
    Served desk = Served.at(SharedStack.directory(), "--prefix", "merging");
    desk.done("publish", earlier.toString());
    desk.settle(merging);
    desk.done("publish", later.toString());
    desk.settle(merging);

    Path exported = work.resolve("exported");
    desk.done("export", "--out", exported.toString());

    assertThat(exported.resolve("links.ndjson")).isEmptyFile();
    Path again = work.resolve("again");
    Directly.replayed(again, exported.toString(), "--until", Instant.now().toString());
    Directly.assertSameBytes(Directly.LASTING, again, exported);
    Path atOnce = work.resolve("at-once");
    Directly.replayed(
        atOnce,
        "--settings",
        AllCases.merging(work).toString(),
        earlier.toString(),
        later.toString());
    assertThat(Files.readAllLines(exported.resolve("dossiers.ndjson")))
        .hasSameSizeAs(Files.readAllLines(atOnce.resolve("dossiers.ndjson")))
        .hasSizeLessThan(gauges.size() / 4);
    assertThat(Files.readAllLines(exported.resolve("decisions.ndjson")))
        .hasSizeGreaterThan(gauges.size() / 4)
        .allMatch(line -> line.contains("\"id\":\"foreknown:links\""));
  }

  /** The pipeline refuses it, though it can be read. */
  private static void publishEmbargoed(Served desk, String line) {
    String embargoed =
        renamed(line).replaceFirst("\\}$", ",\"embargoedUntil\":\"2100-01-01T00:00:00Z\"}");
    try (Cluster cluster = desk.cluster();
        Publisher publisher =
            new Publisher(cluster.topics(), cluster.client(), MUCH_LATER, refused -> {});
        Stream<Item> items =
            new NdjsonSource().read(new ByteArrayInputStream(embargoed.getBytes(UTF_8)), "one")) {
      items.forEach(publisher::publish);
      assertThat(publisher.finish().published()).isEqualTo(1);
    }
  }

  private static String renamed(String line) {
    return line.replaceFirst("\"id\":\"", "\"id\":\"another-");
  }
}
