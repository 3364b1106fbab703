package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay suggests which events may be one; reports that share an event id are one. */
class SameEventTest {
  private static final String REPORT =
      """
      {"type":"incident","id":"%s","event":"%s","publishedAt":"2026-05-01T14:00:00Z","hazard":"met.flood","outcome":"occurred","began":"2026-05-01T%s:00Z","places":[{"id":"%s"}]}""";

  private static final String DECISION =
      """
      {"type":"decision","id":"d","at":"2026-05-02T10:00:00Z","by":{"id":"desk:anna"},"verdict":"%s","subject":{"incidents":["a","b"]}}""";

  @TempDir private Path work;

  private static String report(String id, String event, String hour, String place) {
    return REPORT.formatted(id, event, hour, place);
  }

  private Directly replayed(List<String> claims) throws IOException {
    Path file = Files.write(work.resolve("claims.ndjson"), claims);
    return Directly.replayed(work.resolve("out"), file.toString());
  }

  private List<String> links() throws IOException {
    return Files.readAllLines(work.resolve("out").resolve("links.ndjson"));
  }

  @Test
  void incidentsThatMayBeOneAreSuggested() throws IOException {
    Directly replay =
        replayed(
            List.of(
                report("a", "a", "12:00", "dam"),
                report("b", "b", "12:30", "dam"),
                report("d", "d", "12:00", "dike")));

    assertThat(replay.out()).contains("1 link of events that may be one");
    assertThat(links())
        .singleElement()
        .asString()
        .contains(
            "\"state\":\"SUGGESTED\",\"type\":\"INCIDENT\",\"older\":\"a\",\"younger\":\"b\",\"score\":0.75,")
        .contains("\"reasons\":[\"the same site: dam\",\"30 minutes apart\"]");
  }

  @Test
  void whatTheDeskDecidesIsNotSuggestedAnyMore() throws IOException {
    for (String verdict : List.of("same", "different")) {
      Directly replay =
          replayed(
              List.of(
                  report("a", "a", "12:00", "dam"),
                  report("b", "b", "12:30", "dam"),
                  DECISION.formatted(verdict)));

      assertThat(replay.out()).doesNotContain("may be one");
      assertThat(links()).isEmpty();
    }
  }

  @Test
  void hundredOutletsOnOneFloodAreFewLinksInAnyOrder() throws IOException {
    Random random = new Random(20_260_501);
    List<String> claims = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      claims.add(report("i" + i, "i" + i, "12:%02d".formatted(i % 60), "dam"));
    }
    replayed(claims);
    List<String> first = links();
    for (int order = 0; order < 3; order++) {
      Collections.shuffle(claims, random);
      replayed(claims);
      assertThat(links()).isEqualTo(first);
    }
    assertThat(first).hasSizeLessThan(300).hasSizeGreaterThan(100);
  }

  /** Three in a row, of which the first and the last are too far apart to be linked. */
  @Test
  void whatTheSettingsLetMergeIsOneEventAndTheDeskCanPartIt() throws IOException {
    Path settings =
        Files.writeString(
            work.resolve("auto.yaml"),
            "links: [{hazard: met, merge: auto, within: PT1H, sources: [Gauge]}]");
    List<String> claims = new ArrayList<>();
    for (String hour : List.of("12:00", "12:50", "13:40")) {
      String id = "i" + hour.replace(":", "");
      claims.add(
          report(id, id, hour, "dam")
              .replace("\"outcome\"", "\"story\":{\"outlet\":\"Gauge\"},\"outcome\""));
    }
    Path file = Files.write(work.resolve("claims.ndjson"), claims);
    Directly.replayed(work.resolve("out"), "--settings", settings.toString(), file.toString());

    assertThat(links()).isEmpty();
    assertThat(Files.readAllLines(work.resolve("out").resolve("dossiers.ndjson")))
        .singleElement()
        .asString()
        .contains("\"reports\":3,")
        .contains("\"merged\":[\"i1250\",\"i1340\"]");

    Files.write(
        file,
        List.of(DECISION.formatted("different").replace("[\"a\",\"b\"]", "[\"i1200\",\"i1250\"]")),
        StandardOpenOption.APPEND);
    Directly.replayed(work.resolve("out"), "--settings", settings.toString(), file.toString());

    assertThat(Files.readAllLines(work.resolve("out").resolve("dossiers.ndjson"))).hasSize(2);
  }

  @Test
  void severalMomentsAreRefusedWhereEventsMergeByThemselves() throws IOException {
    Path settings =
        Files.writeString(work.resolve("auto.yaml"), "links: [{hazard: met, merge: auto}]");
    Path file = Files.write(work.resolve("claims.ndjson"), List.of());
    Directly tried =
        Directly.tried(
            "--settings",
            settings.toString(),
            "--as-of",
            "2026-05-01",
            "--as-of",
            "2026-05-02",
            "--out",
            work.resolve("out").toString(),
            file.toString());

    assertThat(tried.exitCode()).isEqualTo(2);
    assertThat(tried.err())
        .contains("with merge: auto in the settings one moment can be asked for");
  }
}
