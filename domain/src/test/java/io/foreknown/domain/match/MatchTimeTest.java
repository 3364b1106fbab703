package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.time.Seconds;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped horizon of security is thirty days, and seven days late is too late. */
class MatchTimeTest {
  private final MatchRule rule = new MatchRule(MatchRules.shipped());

  @ParameterizedTest
  @CsvSource({
    "2024-04-05T23:59:59.999Z, MATCH",
    "2024-04-06T00:00:00.000Z, ",
    "2024-04-05T23:59:59.999Z/2024-05-01, MATCH",
    "2024-04-06T00:00:00.000Z/2024-05-01, ",
  })
  void warningWithoutValidityReachesToTheEndOfItsHorizon(String began, @Nullable MatchKind kind) {
    assertThat(kind(aWarning("w1").issued("2024-03-06"), began)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-30T23:59:59.999Z, MATCH",
    "2024-07-01T00:00:00.000Z, ",
    "2024-06-30T23:59:59.999Z/2024-07-20, MATCH",
  })
  void longValidityReachesBeyondTheHorizon(String began, @Nullable MatchKind kind) {
    assertThat(kind(aWarning("w1").issued("2024-03-06").valid("2024-03-07/2024-06-30"), began))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"2024-04-05T23:59:59.999Z, MATCH", "2024-04-06T00:00:00.000Z, "})
  void horizonReachesBeyondAShortValidity(String began, @Nullable MatchKind kind) {
    assertThat(kind(aWarning("w1").issued("2024-03-06").valid("2024-03-07/2024-03-09"), began))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-22T17:00:00.000Z, MATCH",
    "2024-03-22T16:59:59.999Z, TOO_LATE",
    "2024-03-22T16:00:00Z/2024-03-22T17:00:00.000Z, MATCH",
    "2024-03-22T16:00:00Z/2024-03-22T16:59:59.999Z, TOO_LATE",
  })
  void incidentMayHaveComeAfterTheWarning(String began, MatchKind kind) {
    assertThat(kind(aWarning("w1").issued("2024-03-22T17:00:00.000Z/2024-03-22T18:00:00Z"), began))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-15T17:00:00.000Z, TOO_LATE",
    "2024-03-15T16:59:59.999Z, ",
    "2024-03-01/2024-03-15T17:00:00.000Z, TOO_LATE",
  })
  void warningLaterThanTooLateIsForgotten(String began, @Nullable MatchKind kind) {
    assertThat(kind(aWarning("w1").issued("2024-03-22T17:00:00.000Z/2024-03-23"), began))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-08T00:00:00.000Z, IN_WINDOW",
    "2024-03-09T23:59:59.999Z, IN_WINDOW",
    "2024-03-08/2024-03-09, IN_WINDOW",
    "2024-03-07T23:59:59.999Z/2024-03-08, PARTLY_IN_WINDOW",
    "2024-03-09/2024-03-10T00:00:00.000Z, PARTLY_IN_WINDOW",
    "2024-03-07/2024-03-08T00:00:00.000Z, PARTLY_IN_WINDOW",
    "2024-03-09T23:59:59.999Z/2024-03-10, PARTLY_IN_WINDOW",
    "2024-03-07/2024-03-10, PARTLY_IN_WINDOW",
    "2024-03-07/2024-03-07T23:59:59.999Z, BEFORE_WINDOW",
    "2024-03-10T00:00:00.000Z/2024-03-11, AFTER_WINDOW",
  })
  void incidentLiesInTheWindowUpToBothEnds(String began, WindowRelation relation) {
    assertThat(
            found(aWarning("w1").valid("2024-03-08/2024-03-09"), aReport("i1").began(began))
                .window()
                .relation())
        .isEqualTo(relation);
  }

  @Test
  void incidentAfterExpiryIsOutsideTheWindowByTheTimeSince() {
    Window window =
        found(
                aWarning("w1").valid("2024-03-08T00:00:00Z/2024-03-09T21:00:00Z"),
                aReport("i1").began("2024-03-22T16:58:00Z/2024-03-22T17:00:00Z"))
            .window();

    long least = Duration.ofDays(12).plusHours(19).plusMinutes(58).toSeconds();
    assertThat(window)
        .isEqualTo(new Window(WindowRelation.AFTER_WINDOW, new Seconds(least, least + 120)));
  }

  @Test
  void incidentBeforeTheWindowIsOutsideByTheTimeUntil() {
    Window window =
        found(
                aWarning("w1").valid("2024-03-24T00:00:00Z/2024-03-25T00:00:00Z"),
                aReport("i1").began("2024-03-23T22:00:00Z/2024-03-23T23:00:00Z"))
            .window();

    assertThat(window)
        .isEqualTo(new Window(WindowRelation.BEFORE_WINDOW, new Seconds(3_600, 7_200)));
  }

  @Test
  void warningWithoutValidityHasNoWindow() {
    assertThat(found(aWarning("w1"), aReport("i1")).window())
        .isEqualTo(new Window(WindowRelation.NO_WINDOW, null));
  }

  @Test
  void leadRunsFromIssueToBeginning() {
    Seconds lead =
        found(
                aWarning("w1").issued("2024-03-06T00:00:00Z/2024-03-06T23:00:00Z"),
                aReport("i1").began("2024-03-22T16:55:00Z/2024-03-22T16:58:00Z"))
            .leadSeconds();

    assertThat(lead)
        .isEqualTo(
            new Seconds(
                Duration.ofDays(15).plusHours(17).plusMinutes(55).toSeconds(),
                Duration.ofDays(16).plusHours(16).plusMinutes(58).toSeconds()));
  }

  @Test
  void publicationLeadRunsBetweenFirstPublications() {
    assertThat(
            found(
                    aWarning("w1")
                        .published("2024-03-09T00:00:00Z")
                        .firstPublished("2024-03-07T21:00:00Z"),
                    aReport("i1")
                        .published("2024-03-23T00:00:00Z")
                        .firstPublished("2024-03-22T17:30:00Z"))
                .publicationLeadSeconds())
        .isEqualTo(Duration.ofDays(14).plusHours(20).plusMinutes(30).toSeconds());
  }

  @Test
  void warningToldAfterTheReportHasANegativePublicationLead() {
    assertThat(
            found(
                    aWarning("w1").published("2024-03-22T19:30:00Z"),
                    aReport("i1").published("2024-03-22T18:00:00Z"))
                .publicationLeadSeconds())
        .isEqualTo(-5_400);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-22T17:00:00.000Z, false",
    "2024-03-22T17:00:00.001Z, true",
  })
  void warningFirstToldAfterTheBeginningIsHindsight(String first, boolean hindsight) {
    assertThat(
            found(
                    aWarning("w1").firstPublished(first),
                    aReport("i1").began("2024-03-22T16:55:00Z/2024-03-22T17:00:00.000Z"))
                .hindsight())
        .isEqualTo(hindsight);
  }

  @Test
  void matchCouldBeKnownOnceBothSidesWerePublished() {
    ReportBuilder report = aReport("i1").published("2024-03-22T18:00:00Z");

    assertThat(found(aWarning("w1").published("2024-04-03"), report).publishedAt())
        .isEqualTo(moment("2024-04-03"));
    assertThat(found(aWarning("w1").published("2024-03-07"), report).publishedAt())
        .isEqualTo(moment("2024-03-22T18:00:00Z"));
  }

  private @Nullable MatchKind kind(WarningBuilder warning, String began) {
    Match match = rule.match(warning.event(), aReport("i1").began(began).event());
    return match == null ? null : match.kind();
  }

  private Match found(WarningBuilder warning, ReportBuilder report) {
    Match match = rule.match(warning.event(), report.event());
    return Objects.requireNonNull(match);
  }
}
