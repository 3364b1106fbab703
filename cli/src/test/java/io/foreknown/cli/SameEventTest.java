package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
