package io.foreknown.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimePatternTest {
  private final TimePattern day = TimePattern.parse("d MMMM yyyy");

  @Test
  void textLongerThanAnyTimeIsNone() {
    assertThat(day.parsed("22 March 2024")).isEqualTo(LocalDate.of(2024, 3, 22));
    assertThat(day.parsed("22 March 2024" + "0".repeat(200))).isNull();
    assertThat(TimePattern.parse("yyyy-MM-dd['" + "x".repeat(300) + "']").parsed("2024-03-22"))
        .isEqualTo(LocalDate.of(2024, 3, 22));
  }

  /** Only its length tells it from a time. */
  @Test
  void textIsNotReadAtAllWhereItIsTooLong() {
    String filler = "x".repeat(190);

    assertThat(TimePattern.parse("yyyy-MM-dd'" + filler + "'").parsed("2024-03-22" + filler))
        .isEqualTo(LocalDate.of(2024, 3, 22));
    assertThat(TimePattern.parse("yyyy-MM-dd'" + filler + "x'").parsed("2024-03-22" + filler + "x"))
        .isNull();
  }
}
