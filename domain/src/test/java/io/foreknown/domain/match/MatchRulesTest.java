package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchRulesTest {
  @Test
  void shippedRowsAreThoseOfTheSettingsPage() {
    assertThat(MatchRules.shipped().rows())
        .containsExactlyInAnyOrder(
            new MatchRow("", 0, Duration.parse("PT0S"), 0, Duration.parse("PT0S")),
            new MatchRow("security", 0, Duration.parse("P30D"), 10, Duration.parse("P7D")),
            new MatchRow("security.air-raid", 0, Duration.parse("PT0S"), 0, Duration.parse("PT0S")),
            new MatchRow("met", 0, Duration.parse("PT0S"), 0, Duration.parse("PT0S")));
  }

  /** It ended after forty minutes; what came a week later it did not speak of. */
  @Test
  void sirenIsNotVerifiedForAMonth() {
    Instant siren = Instant.parse("2024-03-22T01:00:00Z");
    WarningEvent warning =
        aWarning("siren")
            .of("security.air-raid")
            .issued(Span.at(siren))
            .valid(new Span(siren, siren.plus(Duration.ofMinutes(40))))
            .event();
    MatchRule rule = new MatchRule(MatchRules.shipped());

    assertThat(rule.match(warning, raid(siren.plus(Duration.ofMinutes(30))))).isNotNull();
    assertThat(rule.match(warning, raid(siren.plus(Duration.ofDays(7))))).isNull();
  }

  private static IncidentEvent raid(Instant began) {
    return aReport("raid").of("security.air-raid").began(Span.at(began)).event();
  }

  @Test
  void tableWithoutARowForAllIsRefused() {
    MatchRow security = row("security", 0, 10);

    assertRefused(
        () -> new MatchRules(List.of(security), SiteKinds.shipped()),
        "a row for the hazard \"\" is expected, which covers all others");
  }

  @Test
  void negativeParametersAreRefused() {
    Duration none = Duration.ZERO;
    Duration negative = Duration.ofMillis(-1);

    assertRefused(() -> row("met", -0.5, 0), "toleranceKm is -0.5, 0 or more is expected");
    assertRefused(() -> row("met", 0, -0.5), "nearKm is -0.5, 0 or more is expected");
    assertRefused(
        () -> new MatchRow("met", 0, negative, 0, none),
        "horizon is PT-0.001S, PT0S or more is expected");
    assertRefused(
        () -> new MatchRow("met", 0, none, 0, negative),
        "tooLate is PT-0.001S, PT0S or more is expected");
  }

  @Test
  void reachIsThatOfTheWidestRowThatCouldApply() {
    MatchRules rules =
        new MatchRules(
            List.of(
                row("", 1, 0),
                row("security", 3, 10),
                row("security.terrorism.bombing", 50, 20),
                row("met", 5, 2)),
            SiteKinds.shipped());

    assertThat(rules.reachKm(new Hazard("security.terrorism"))).as("a narrower row").isEqualTo(50);
    assertThat(rules.reachKm(new Hazard("security.kidnapping"))).as("a broader row").isEqualTo(10);
    assertThat(rules.reachKm(new Hazard("met"))).as("its own row").isEqualTo(5);
    assertThat(rules.reachKm(new Hazard("metro"))).as("the row of all").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "security, security",
    "security.kidnapping, security",
    "security.terrorism, security.terrorism",
    "security.terrorism.bombing, security.terrorism",
    "security.terrorism-threat, security",
    "security-breach, ''",
    "met.tornado, ''",
  })
  void rowOfAHazardIsThatOfItsLongestPrefix(String hazard, String row) {
    MatchRules rules =
        new MatchRules(
            List.of(row("security", 0, 0), row("", 0, 0), row("security.terrorism", 0, 0)),
            SiteKinds.shipped());

    assertThat(rules.rowOf(new Hazard(hazard)).hazard()).isEqualTo(row);
  }

  private static MatchRow row(String hazard, double toleranceKm, double nearKm) {
    return new MatchRow(hazard, toleranceKm, Duration.ZERO, nearKm, Duration.ZERO);
  }

  private static void assertRefused(ThrowingCallable code, String message) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(code).withMessage(message);
  }
}
