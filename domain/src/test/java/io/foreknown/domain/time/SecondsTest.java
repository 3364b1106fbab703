package io.foreknown.domain.time;

import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecondsTest {
  @Test
  void exactMomentsAreExactlyApart() {
    assertThat(Seconds.between(span("2024-03-22T16:00:00Z"), span("2024-03-22T16:58:00Z")))
        .isEqualTo(new Seconds(58 * 60, 58 * 60));
  }

  @Test
  void leadFromAWholeDayIsADayWide() {
    Seconds lead = Seconds.between(span("2024-03-06"), span("2024-03-22T16:58:00Z"));

    assertThat(lead.min())
        .as("rounded down from a millisecond more")
        .isEqualTo(Duration.ofDays(15).plusHours(16).plusMinutes(58).toSeconds());
    assertThat(lead.max()).isEqualTo(Duration.ofDays(16).plusHours(16).plusMinutes(58).toSeconds());
  }

  @Test
  void leadSpansZeroWhenTheOrderIsUnknown() {
    assertThat(Seconds.between(span("2017-12-15"), span("2017-12-15")))
        .isEqualTo(new Seconds(-86_400, 86_400));
  }

  @Test
  void warningAfterTheIncidentHasANegativeLead() {
    assertThat(Seconds.between(span("2024-03-22T17:58:00Z"), span("2024-03-22T16:58:00Z")))
        .isEqualTo(new Seconds(-3_600, -3_600));
  }

  @Test
  void partsOfASecondAreRoundedOutwards() {
    assertThat(Seconds.between(span("2024-03-22T16:58:00Z"), span("2024-03-22T16:58:01.001Z")))
        .isEqualTo(new Seconds(1, 2));
    assertThat(Seconds.between(span("2024-03-22T16:58:01.001Z"), span("2024-03-22T16:58:00Z")))
        .isEqualTo(new Seconds(-2, -1));
  }

  @Test
  void leadOverAllYearsDoesNotOverflow() {
    assertThat(Seconds.between(span("0001-01-01"), span("9999-12-31")).max())
        .isEqualTo(Duration.ofDays(3_652_059).toSeconds());
  }
}
