package io.foreknown.dashboard.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of a zone say when it is quiet. */
class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static QuietHours hours(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), BERLIN);
  }

  private static String end(QuietHours hours, String moment) {
    return hours.end(Instant.parse(moment)).map(Instant::toString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-22T20:59:59.999Z, none",
    "2024-03-22T21:00:00Z, 2024-03-23T06:00:00Z",
    "2024-03-22T23:30:00Z, 2024-03-23T06:00:00Z",
    "2024-03-23T05:59:59.999Z, 2024-03-23T06:00:00Z",
    "2024-03-23T06:00:00Z, none",
    // The clocks go forward in this night, and back in that one.
    "2024-03-30T22:00:00Z, 2024-03-31T05:00:00Z",
    "2024-10-26T22:00:00Z, 2024-10-27T06:00:00Z",
  })
  void aNightGoesThroughMidnight(String moment, String end) {
    assertThat(end(hours("22:00", "07:00"), moment)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-01T09:59:00Z, none",
    "2024-07-01T10:00:00Z, 2024-07-01T12:30:00Z",
    "2024-07-01T12:30:00Z, none",
  })
  void aNoonDoesNot(String moment, String end) {
    assertThat(end(hours("12:00", "14:30"), moment)).isEqualTo(end);
  }

  @Test
  void hoursThatNeverEndAreRefused() {
    assertThatThrownBy(() -> hours("07:00", "07:00")).hasMessageContaining("two times");
  }
}
