package io.foreknown.streams.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.PipelineDriver;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Plays a timeline: a heading, then one claim a line and what comes out of it.
 *
 * <pre>
 * at  claim                       | out
 * 0h  warning w1 in hall valid 2d | -
 * 3d  incident i1 in hall         | match w1→i1 v1 lead 3d SAME_SITE AFTER_WINDOW by 1d
 * </pre>
 *
 * <p>{@code at} is the clock on arrival, counted from 1 March 2024, and what {@code issued}, {@code
 * began} and {@code published} default to. Other words: {@code of} an event, {@code rev}, {@code
 * hazard}, {@code by} a party, {@code embargo}, {@code key}, and {@code withdrawn yes} for a
 * retraction. A warning may have {@code ended}, or {@code moved} at a time {@code to} a place.
 * {@code poison} is a record that holds no claim. A remark in brackets may end a line.
 */
final class Timeline {
  private static final byte[] POISON = {0, 0, 0, 0, 99, 7};

  private Timeline() {}

  /** Compares all that comes out, line by line; how columns are aligned does not matter. */
  static void assertHolds(String timeline) {
    List<String> lines = timeline.lines().skip(1).map(line -> line.replaceAll(" +", " ")).toList();
    try (PipelineDriver driver = new PipelineDriver(Moments.START)) {
      assertThat(lines.stream().map(line -> played(line, driver)).toList()).isEqualTo(lines);
    }
  }

  /** The line with what really came out of it. */
  private static String played(String line, PipelineDriver driver) {
    int bar = line.indexOf('|');
    publish(line.substring(0, bar).trim().split(" ", -1), driver);
    String out = OutWords.text(driver.matches(), driver.rejections());
    int remark = line.indexOf(" (", bar);
    return line.substring(0, bar) + "| " + out + (remark < 0 ? "" : line.substring(remark));
  }

  private static void publish(String[] words, PipelineDriver driver) {
    Instant at = Moments.moment(words[0]);
    driver.setClock(at);
    if (words[1].equals("poison")) {
      driver.publish(Topic.WARNINGS, "w?", POISON);
      return;
    }
    String[] pairs = Arrays.copyOfRange(words, 3, words.length);
    ClaimWords claim = new ClaimWords(at, words[1], words[2], pairs);
    driver.publish(claim.key(), claim.claim());
  }
}
