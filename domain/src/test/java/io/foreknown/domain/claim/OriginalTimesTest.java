package io.foreknown.domain.claim;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.anUpdate;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  @Test
  void everyTimeOfAWarningMayBeGiven() {
    Map<String, String> given =
        Map.of(
            "embargoedUntil", "2024-04-02T12:00:00+02:00",
            "issued", "2024-03-06",
            "validity.from", "2024-03-07",
            "validity.to", "2024-03-08",
            "cancelled", "2024-03-08",
            "updates[0].at", "2024-03-07",
            "updates[0].validity", "2024-03-09");

    assertThat(warning(given).header().originalTimes().byField()).isEqualTo(given);
    assertThatThrownBy(() -> warning(Map.of("updates[1].at", "2024-03-07")))
        .hasMessage("originalTimes.updates[1].at names no time of the claim");
  }

  @Test
  void everyTimeOfAReportMayBeGiven() {
    Map<String, String> given =
        Map.of("began", "2024-03-22", "ended", "2024-03-23", "asOf", "2024-03-24");
    IncidentReport of =
        aReport("i1").began("2024-03-22").ended("2024-03-23").asOf("2024-03-24").claim();

    assertThat(report(of, given).header().originalTimes().byField()).isEqualTo(given);
    assertThatThrownBy(() -> report(of, Map.of("issued", "2024-03-22")))
        .hasMessage("originalTimes.issued names no time of the claim");
  }

  @Test
  void timeOfAPositionMayBeGivenWhereThePositionIsATime() {
    Position time = new Position.OfTime(Span.ofDay(SECOND_OF_APRIL));
    Map<String, String> given = Map.of("position.when", "2024-04-02");

    assertThat(claim(given, time).header().originalTimes().byField()).isEqualTo(given);
    assertThatThrownBy(() -> claim(given))
        .hasMessage("originalTimes.position.when names no time of the claim");
  }

  private static Warning warning(Map<String, String> given) {
    Warning of =
        aWarning("w1")
            .issued("2024-03-06")
            .valid(span("2024-03-07").hull(span("2024-03-08")))
            .cancelled("2024-03-08")
            .updated(anUpdate("2024-03-07").valid("2024-03-09").update())
            .claim();
    return of.withHeader(header(given, moment("2024-04-02T10:00:00Z")));
  }

  private static IncidentReport report(IncidentReport of, Map<String, String> given) {
    return ClaimShapes.INCIDENT.with(of, "header", header(given, null));
  }

  private static Header header(Map<String, String> given, @Nullable Instant embargoedUntil) {
    return new Header(
        "c1",
        1,
        Span.ofDay(SECOND_OF_APRIL).to(),
        null,
        null,
        embargoedUntil,
        List.of(),
        null,
        null,
        null,
        OriginalTimes.of(given));
  }

  private static Statement claim(Map<String, String> given) {
    return claim(given, new Position.OfCount(Count.exactly(3)));
  }

  private static Statement claim(Map<String, String> given, Position position) {
    return new Statement(
        header(given, null),
        "e1",
        "incident.killed",
        position,
        Polarity.AFFIRMS,
        false,
        new Party("a", "a", List.of()),
        SAID,
        AS_OF);
  }
}
