package io.foreknown.streams.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FailureWindowTest {
  private final FailureWindow window = new FailureWindow(2, Duration.ofMinutes(10));

  @Test
  void moreThanTheMostWithinTheWindowAreTooMany() {
    assertThat(window.isTooMany(minute(0))).isFalse();
    assertThat(window.isTooMany(minute(4))).isFalse();
    assertThat(window.isTooMany(minute(11))).isFalse();
    assertThat(window.isTooMany(minute(13))).isTrue();
  }

  @Test
  void theWindowIsExactToTheMillisecond() {
    assertThat(window.isTooMany(minute(0))).isFalse();
    assertThat(window.isTooMany(minute(1))).isFalse();
    assertThat(window.isTooMany(minute(10))).isTrue();
    assertThat(new FailureWindow(0, Duration.ZERO).isTooMany(minute(3))).isTrue();

    FailureWindow later = new FailureWindow(2, Duration.ofMinutes(10));
    assertThat(later.isTooMany(minute(0))).isFalse();
    assertThat(later.isTooMany(minute(1))).isFalse();
    assertThat(later.isTooMany(minute(10).plusMillis(1))).isFalse();
  }

  @Test
  void aFailureNowAndThenIsBorneForEver() {
    assertThat(LongStream.range(0, 1_000).mapToObj(n -> minute(6 * n)))
        .noneMatch(window::isTooMany);
  }

  private static Duration minute(long minute) {
    return Duration.ofMinutes(minute);
  }
}
