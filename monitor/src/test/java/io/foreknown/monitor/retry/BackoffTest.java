package io.foreknown.monitor.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long an endpoint that fails is left alone. */
class BackoffTest {
  private static final Instant NOW = Instant.parse("2024-03-22T18:00:00Z");

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(1));

  private static Duration after(int failures, double chance) {
    return BACKOFF.after(failures, chance, null);
  }

  @Test
  void twiceAsLongAfterEachFailureUpToAQuarterOfAnHour() {
    assertThat(after(1, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(after(2, 0)).isEqualTo(Duration.ofSeconds(4));
    assertThat(after(5, 0)).isEqualTo(Duration.ofSeconds(32));
    assertThat(after(10, 0)).isEqualTo(Duration.ofMinutes(15));
    assertThat(after(1_000_000, 0)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void chanceTakesAtMostHalfOfIt() {
    assertThat(after(2, 0.5)).isEqualTo(Duration.ofSeconds(3));
    assertThat(after(2, 0.999_999)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_001));
  }

  @Test
  void whoAsksForMoreGetsItUpToAnHour() {
    assertThat(BACKOFF.after(1, 0, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    assertThat(BACKOFF.after(5, 0, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(32));
    assertThat(BACKOFF.after(1, 0, Duration.ofDays(365))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void retryAfterIsSecondsOrADate() {
    assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Fri, 22 Mar 2024 18:01:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryAfter.read("Fri, 22 Mar 2024 17:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    assertThat(RetryAfter.read("soon", NOW)).isNull();
    assertThat(RetryAfter.read("-5", NOW)).isNull();
    assertThat(RetryAfter.read("99999999999999999999", NOW)).isNull();
  }
}
