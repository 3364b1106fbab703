package io.foreknown.benchmarks.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrillResultTest {
  private static final List<Long> SENT =
      Stream.of(0L, 500L, 1_000L).map(DrillResultTest::nanos).toList();

  @Test
  void theLongestTimeBetweenTwoMatchesIsTheSilence() {
    DrillResult drillResult =
        heard(Map.of("i0", nanos(100), "i1", nanos(4_600), "i2", nanos(4_700)));

    assertThat(drillResult).isEqualTo(new DrillResult(3, 0, 4_500, 4_100, 3_700));
  }

  @Test
  void aPairWithoutAMatchIsLost() {
    DrillResult drillResult = heard(Map.of("i0", nanos(100), "i2", nanos(1_300)));

    assertThat(drillResult).isEqualTo(new DrillResult(3, 1, 1_200, 300, 300));
  }

  @Test
  void matchesOfOtherPairsAreOfNoConcern() {
    assertThat(heard(Map.of("other", nanos(1)))).isEqualTo(new DrillResult(3, 3, 0, 0, 0));
  }

  private static DrillResult heard(Map<String, Long> seen) {
    return DrillResult.of(SENT, number -> "i" + number, seen);
  }

  private static long nanos(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
