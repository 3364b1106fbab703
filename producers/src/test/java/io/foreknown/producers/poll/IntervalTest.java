package io.foreknown.producers.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final long SEED = 20_250_504;
  private static final RandomGenerator LEAST = () -> 0;
  private static final RandomGenerator MOST = () -> -1;

  private final Interval interval = new Interval(Duration.ofSeconds(100));

  @Test
  void answersAreFollowedByTheIntervalGiveOrTakeATenth() {
    assertThat(interval.next(LEAST)).isEqualTo(Duration.ofSeconds(90));
    assertThat(interval.next(MOST)).isEqualTo(Duration.ofSeconds(110));
  }

  @Test
  void failuresDoubleTheWaitUpToAnHour() {
    assertThat(interval.afterFailures(1, null, LEAST)).isEqualTo(Duration.ofSeconds(200));
    assertThat(interval.afterFailures(1, null, MOST)).isEqualTo(Duration.ofSeconds(100));
    assertThat(interval.afterFailures(3, null, LEAST)).isEqualTo(Duration.ofSeconds(800));
    assertThat(interval.afterFailures(1_000_000, null, LEAST)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aLongIntervalIsNeverShortened() {
    Interval daily = new Interval(Duration.ofDays(1));

    assertThat(daily.afterFailures(1, null, LEAST)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void theServerMayAskForMoreUpToADay() {
    Random chance = new Random(SEED);

    assertThat(interval.afterFailures(1, Duration.ofHours(2), chance))
        .isEqualTo(Duration.ofHours(2));
    assertThat(interval.afterFailures(1, Duration.ofDays(9), chance)).isEqualTo(Duration.ofDays(1));
    assertThat(interval.afterFailures(1, Duration.ofSeconds(1), MOST))
        .as("but not for less")
        .isEqualTo(Duration.ofSeconds(100));
  }
}
