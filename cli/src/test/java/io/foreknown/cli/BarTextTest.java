package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarTextTest {
  private static final String EXTRA = "published 2024-03-22T16:58:00Z";
  private static final BarText HALF =
      new BarText("reading", CountUnit.BYTES, 13_500_000, 27_000_000, Duration.ofSeconds(3), EXTRA);

  @Test
  void whatFitsIsShown() {
    assertThat(HALF.within(24)).isEqualTo("reading 50% 13.5/27.0 MB");
    assertThat(HALF.within(58))
        .isEqualTo("reading [=====>    ] 50% 13.5/27.0 MB, 4.5 MB/s, 0:03 left");
    assertThat(HALF.within(78))
        .isEqualTo(
            "reading [===============>              ] 50% 13.5/27.0 MB, 4.5 MB/s, 0:03 left");
    assertThat(HALF.within(158))
        .isEqualTo(
            "reading [====================>                   ] 50% 13.5/27.0 MB, 4.5 MB/s, 0:03 left, "
                + EXTRA);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 24, 30, 40, 58, 78, 100, 158})
  void noLineIsLongerThanTheTerminal(int columns) {
    assertThat(HALF.within(columns)).hasSizeLessThanOrEqualTo(columns);
  }

  @Test
  void smallSizesAreSmall() {
    assertThat(read(400, 812).within(30)).isEqualTo("reading 49% 400/812 B");
    assertThat(read(2_300, 8_100).within(30)).isEqualTo("reading 28% 2.3/8.1 kB");
    assertThat(read(2_300, 8_100_000_000L).within(30)).isEqualTo("reading 0% 0.0/8.1 GB");
  }

  @Test
  void ofStandardInputTheEndIsNotKnown() {
    assertThat(
            new BarText("reading", CountUnit.BYTES, 4_000, 0, Duration.ofSeconds(2), "").within(60))
        .isEqualTo("reading 4.0 kB, 2.0 kB/s");
  }

  @Test
  void recordsAreCounted() {
    assertThat(
            new BarText("processing", CountUnit.RECORDS, 9, 9, Duration.ofSeconds(3), "")
                .within(60))
        .isEqualTo("processing [=================] 100% 9/9 records, 3 records/s");
  }

  @Test
  void aFileThatGrowsIsNeverMoreThanRead() {
    assertThat(read(20, 10).within(30)).isEqualTo("reading 100% 10/10 B");
  }

  private static BarText read(long done, long total) {
    return new BarText("reading", CountUnit.BYTES, done, total, Duration.ZERO, "");
  }
}
