package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @CsvSource({
    "2024-03-22T16:58:00Z, 2024-03-22T16:58:00Z",
    "2024-03-22t16:58:00z, 2024-03-22T16:58:00Z",
    "2024-03-22T19:58:00+03:00, 2024-03-22T16:58:00Z",
    "2024-03-22T16:58:00-00:00, 2024-03-22T16:58:00Z",
    "2024-03-22T16:58:00.123456789Z, 2024-03-22T16:58:00.123Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
  })
  void timesAreReadByTheLetterOfTheirStandard(String text, String moment) {
    assertThat(Rfc3339.moment(text)).isEqualTo(Instant.parse(moment));
    assertThat(Rfc3339.span(text)).isEqualTo(Span.at(Instant.parse(moment)));
  }

  @Test
  void bareDateIsTheWholeDay() {
    assertThat(Rfc3339.span("2024-03-22")).isEqualTo(Span.ofDay(LocalDate.of(2024, 3, 22)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-3-22",
        "20240322T165800Z",
        "2024-03-22 16:58:00Z",
        "2024-03-22T16:58Z",
        "2024-03-22T16:58:00",
        "2024-03-22T16:58:00+03",
        "2024-03-22T16:58:00+0300",
        "2024-03-22T16:58:00 Europe/Moscow",
        "2024-03-22T24:00:00Z",
        "2024-03-22T16:61:00Z",
        "2024-03-22T16:58:61Z",
        "2024-03-22T16:58:00+19:00",
        "2023-02-29T00:00:00Z",
        "2023-02-29",
        "2024-13-01",
        "0000-01-01",
        "+12024-01-01T00:00:00Z",
        "٢٠٢٤-٠٣-٢٢",
      })
  void othersAreRefused(String text) {
    assertThatThrownBy(() -> Rfc3339.span(text)).isInstanceOf(InvalidValueException.class);
  }
}
