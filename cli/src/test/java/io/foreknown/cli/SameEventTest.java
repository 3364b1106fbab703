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

/** A replay says how many incidents may be one; reports that share an event id are one. */
class SameEventTest {
  private static final String TOLD =
      "2 incidents share place, hazard and hour with another and may be the same event";

  private static final String REPORT =
      """
      {"type":"incident","id":"%s","event":"%s","publishedAt":"2026-05-01T14:00:00Z","hazard":"met.flood","outcome":"occurred","began":"2026-05-01T%s:00Z","places":[{"id":"%s"}]}""";

  @TempDir private Path work;

  private static String report(String id, String event, String hour, String place) {
    return REPORT.formatted(id, event, hour, place);
  }

  private String summary(List<String> claims) throws IOException {
    Path file = Files.write(work.resolve("claims.ndjson"), claims);
    Directly replay = Directly.replayed(work.resolve("out"), file.toString());
    return replay.out() + Files.readString(work.resolve("out").resolve("summary.json"));
  }

  @Test
  void incidentsThatStandApartAreCounted() throws IOException {
    assertThat(
            summary(
                List.of(
                    report("a", "a", "12:00", "dam"),
                    report("b", "b", "12:30", "dam"),
                    report("c", "c", "18:00", "dam"),
                    report("d", "d", "12:00", "dike"))))
        .contains(TOLD, "\"possiblySameEvent\":2,");
  }

  @Test
  void reportsThatShareAnEventAreOne() throws IOException {
    assertThat(
            summary(
                List.of(
                    report("a", "flood", "12:00", "dam"), report("b", "flood", "12:30", "dam"))))
        .contains("\"possiblySameEvent\":0,")
        .doesNotContain("may be the same");
  }

  @Test
  void theirOrderMeansNothing() throws IOException {
    Random random = new Random(20_260_501);
    List<String> claims = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String hour = "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
      claims.add(report("i" + i, "i" + i, hour, "p" + random.nextInt(40)));
    }
    String first = possiblySame(summary(claims));
    for (int order = 0; order < 5; order++) {
      Collections.shuffle(claims, random);
      assertThat(possiblySame(summary(claims))).isEqualTo(first);
    }
    assertThat(first).isNotEqualTo("0");
  }

  private static String possiblySame(String summary) {
    return summary.replaceFirst("(?s).*\"possiblySameEvent\":(\\d+).*", "$1");
  }
}
