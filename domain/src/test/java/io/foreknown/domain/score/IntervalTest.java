package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  /**
   * The first four are method 3 of table I in R. G. Newcombe, Two-sided confidence intervals for
   * the single proportion, Statistics in Medicine 17 (1998), 857–872.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "20, 20, 0.8389, 1.0000",
    "5, 10, 0.2366, 0.7634",
  })
  void wilsonIntervalsAreThosePublished(long part, long whole, double low, double high) {
    Interval interval = Objects.requireNonNull(Interval.wilson(part, whole));

    assertThat(interval.low()).isCloseTo(low, within(0.000_05));
    assertThat(interval.high()).isCloseTo(high, within(0.000_05));
  }

  @Test
  void noneInNoneHasNoInterval() {
    assertThat(Interval.wilson(0, 0)).isNull();
  }
}
