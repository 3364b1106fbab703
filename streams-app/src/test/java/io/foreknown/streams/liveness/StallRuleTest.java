package io.foreknown.streams.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StallRuleTest {
  private final StallRule rule = new StallRule();

  @Test
  void whatDoesNotMoveStallsFromTheLookAfterItMovedLast() {
    assertThat(look(100, Map.of("a hangs", 7.0))).isEmpty();
    assertThat(look(101, Map.of("a hangs", 8.0))).isEmpty();
    assertThat(look(102, Map.of("a hangs", 8.0))).contains(stall("a hangs", 1));
    assertThat(look(104, Map.of("a hangs", 8.0))).contains(stall("a hangs", 3));
    assertThat(look(105, Map.of("a hangs", 9.0))).isEmpty();
    assertThat(look(106, Map.of("a hangs", 9.0))).contains(stall("a hangs", 1));
  }

  @Test
  void ofSeveralTheLongestIsReported() {
    assertThat(look(1, Map.of("a hangs", 1.0, "b hangs", 1.0))).isEmpty();
    assertThat(look(2, Map.of("a hangs", 1.0, "b hangs", 2.0))).contains(stall("a hangs", 1));
    assertThat(look(3, Map.of("a hangs", 1.0, "b hangs", 2.0))).contains(stall("a hangs", 2));
    assertThat(look(4, Map.of("a hangs", 2.0, "b hangs", 2.0))).contains(stall("b hangs", 2));
  }

  @Test
  void whatNeedNotMoveBeginsAnew() {
    assertThat(look(1, Map.of("nothing is processed", 5.0))).isEmpty();
    assertThat(look(2, Map.of("nothing is processed", 5.0)))
        .contains(stall("nothing is processed", 1));
    assertThat(look(3, Map.of())).isEmpty();
    assertThat(look(4, Map.of("nothing is processed", 5.0))).isEmpty();
    assertThat(look(5, Map.of("nothing is processed", 5.0)))
        .contains(stall("nothing is processed", 1));
  }

  /** A process that was stopped for an hour could neither work nor look. */
  @Test
  void timeInWhichNobodyLookedCountsForFiveSeconds() {
    assertThat(look(1, Map.of("a hangs", 1.0))).isEmpty();
    assertThat(look(2, Map.of("a hangs", 1.0))).contains(stall("a hangs", 1));
    assertThat(look(3_602, Map.of("a hangs", 1.0))).contains(stall("a hangs", 6));
    assertThat(look(3_603, Map.of("a hangs", 1.0))).contains(stall("a hangs", 7));
  }

  private Optional<Stall> look(long second, Map<String, Double> moving) {
    return rule.look(Duration.ofSeconds(second), moving);
  }

  private static Stall stall(String what, long seconds) {
    return new Stall(what, Duration.ofSeconds(seconds));
  }
}
