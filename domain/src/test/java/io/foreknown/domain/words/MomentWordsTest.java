package io.foreknown.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-22T16:58:00Z | 2024-03-22T16:58:00Z     | 22 March 2024, 16:58 UTC
          2024-03-22T16:50:00Z | 2024-03-22T17:10:00Z     | 22 March 2024, between 16:50 and 17:10 UTC
          2024-04-02T00:00:00Z | 2024-04-02T23:59:59.999Z | 2 April 2024
          2024-01-01T00:00:00Z | 2024-01-02T23:59:59.999Z | between 1 January 2024 and 2 January 2024
          2024-01-02T20:30:00Z | 2024-01-03T20:29:59.999Z | 3 January 2024 (UTC+03:30)
          2024-01-03T05:00:00Z | 2024-01-04T04:59:59.999Z | 3 January 2024 (UTC-05:00)
          2024-01-02T12:00:00Z | 2024-01-03T11:59:59.999Z | 3 January 2024 (UTC+12:00)
          2024-01-02T10:00:00Z | 2024-01-03T09:59:59.999Z | between 2 January 2024 and 3 January 2024
          2024-01-02T20:31:00Z | 2024-01-03T20:30:59.999Z | between 2 January 2024 and 3 January 2024
          2017-12-01T00:00:00Z | 2017-12-31T23:59:59.999Z | December 2017
          2024-02-01T00:00:00Z | 2024-02-29T23:59:59.999Z | February 2024
          """)
  void spanIsAsExactAsItIsKnown(Instant from, Instant to, String words) {
    assertThat(MomentWords.of(new Span(from, to))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-04-02T23:59:59.999Z | 2 April 2024
          2024-04-02T23:59:59Z     | 2 April 2024, 23:59 UTC
          2024-04-02T00:00:00Z     | 2 April 2024, 00:00 UTC
          """)
  void publicationOfABareDateIsThatDay(Instant moment, String words) {
    assertThat(MomentWords.publication(moment)).isEqualTo(words);
  }
}
