package io.foreknown.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalTimesTest {
  private static final LocalDate SECOND_OF_APRIL = LocalDate.of(2024, 4, 2);
  private static final Span SAID = Span.at(Instant.parse("2024-04-02T01:00:00Z"));
  private static final Span AS_OF =
      new Span(Span.ofDay(SECOND_OF_APRIL.minusDays(1)).from(), Span.ofDay(SECOND_OF_APRIL).to());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-02",
        "2024-04-01T20:00:00-05:00",
        "2024-04-02T03:00:00.5+02:00",
        "2024-04-02T01:00:00.123456Z",
        "2016-12-31T23:59:60Z"
      })
  void offsetBareDateAndFinerTimeSayMoreThanUtc(String text) {
    assertThat(OriginalTimes.saysMore(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-02T01:00:00Z",
        "2024-04-02t01:00:00z",
        "2024-04-02T01:00:00.5Z",
        "2024-04-02T01:00:00.500Z",
        "2024-04-02T01:00:00+00:00",
        "2024-04-02T01:00:00.500-00:00"
      })
  void timeInUtcSaysNoMore(String text) {
    assertThat(OriginalTimes.saysMore(text)).isFalse();
  }

  @Test
  void claimKeepsTheTimesThatItGave() {
    Map<String, String> given =
        Map.of(
            "publishedAt", "2024-04-02",
            "said", "2024-04-01T20:00:00-05:00",
            "asOf.from", "2024-04-01",
            "asOf.to", "2024-04-02");

    assertThat(claim(given).header().originalTimes().byField()).isEqualTo(given);
    assertThat(claim(given).withoutText()).isEqualTo(claim(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"issued", "publishedAt.to", "asOf.between", "embargoedUntil", ".to", ""})
  void timeThatTheClaimDoesNotHaveIsRefused(String field) {
    assertThatThrownBy(() -> claim(Map.of(field, "2024-04-02")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("originalTimes.%s names no time of the claim", field);
  }

  @Test
  void anotherTimeThanThatOfTheClaimIsRefused() {
    assertThatThrownBy(() -> claim(Map.of("said", "2024-04-01T20:00:00-04:00")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("originalTimes.said is '2024-04-01T20:00:00-04:00', said has another time");
    assertThatThrownBy(() -> claim(Map.of("asOf", "2024-04-02")))
        .hasMessageContaining("asOf has another time");
    assertThatThrownBy(() -> claim(Map.of("publishedAt", "2024-04-03")))
        .hasMessageContaining("publishedAt has another time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-02-30", "2024-04-02T01:00:00"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> claim(Map.of("said", text)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("originalTimes.said is '%s', a time or date of RFC 3339 is expected", text);
  }

  @Test
  void textThatIsTooLongForATimeIsRefused() {
    assertThatThrownBy(() -> OriginalTimes.of(Map.of("said", "2".repeat(36))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("originalTimes.said has 36 characters, at most 35 are expected");
  }

  private static Statement claim(Map<String, String> given) {
    Header header =
        new Header(
            "s1",
            1,
            Span.ofDay(SECOND_OF_APRIL).to(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            OriginalTimes.of(given));
    return new Statement(
        header,
        "e1",
        "incident.killed",
        new Position.OfCount(Count.exactly(3)),
        Polarity.AFFIRMS,
        false,
        new Party("a", "a", List.of()),
        SAID,
        AS_OF);
  }
}
