package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.aFinding;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aSpec;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.given.FindingBuilder;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Instant WHILE_VALID = moment("2024-03-08");
  private static final Instant LONG_AFTER = moment("2025-01-01");

  private final ScoreSpec lenient = aSpec("lenient").spec();
  private final ScoreSpec strict = aSpec("strict").inWindow().spec();

  private final WarningBuilder warning = aWarning("w1").valid("2024-03-07/2024-03-09");
  private final ReportBuilder report = aReport("i1");

  private final FindingBuilder foiled = aFinding("foiled").that(IncidentOutcome.FOILED);
  private final FindingBuilder afterWindow =
      aFinding("after-window").lying(WindowRelation.AFTER_WINDOW).lead(7_200);
  private final FindingBuilder nearMiss = aFinding("near-miss").that(MatchKind.NEAR_MISS);
  private final FindingBuilder tooLate = aFinding("too-late").that(MatchKind.TOO_LATE);

  @Test
  void falseAlarmVerifiesNothing() {
    assertThat(score(lenient, LONG_AFTER)).isEqualTo(new Score.OfWarning(false, false, null));
    assertThat(score(lenient, LONG_AFTER, nearMiss, tooLate))
        .isEqualTo(new Score.OfWarning(false, false, null));
  }

  @Test
  void pendingWarningCountsAsNotVerifiedAndIsShown() {
    assertThat(score(lenient, WHILE_VALID)).isEqualTo(new Score.OfWarning(false, true, null));
  }

  @Test
  void hitIsVerifiedAndNoLongerPending() {
    assertThat(score(lenient, WHILE_VALID, aFinding("m1").lead(3_600)))
        .isEqualTo(new Score.OfWarning(true, false, 3_600L));
  }

  @Test
  void cancelledWarningIsCountedAsNotVerified() {
    warning.cancelled("2024-03-07");

    assertThat(score(lenient, WHILE_VALID)).isEqualTo(new Score.OfWarning(false, false, null));
  }

  @Test
  void avertedPlotVerifiesButHasNoLead() {
    assertThat(score(lenient, LONG_AFTER, foiled))
        .isEqualTo(new Score.OfWarning(true, false, null));
    assertThat(score(strict, LONG_AFTER, foiled)).isEqualTo(new Score.OfWarning(true, false, null));
  }

  @Test
  void foiledPlotIsNoIncident() {
    assertThat(Score.of(lenient, report.that(IncidentOutcome.FOILED).event(), findings(foiled)))
        .isNull();
  }

  @Test
  void leadOfAWarningIsThatToItsFirstIncidentThatOccurred() {
    assertThat(
            score(
                lenient,
                LONG_AFTER,
                aFinding("m1").lead(9_000),
                aFinding("m2").lead(5_000),
                foiled.lead(1_000),
                nearMiss.lead(2_000),
                tooLate.lead(-500)))
        .isEqualTo(new Score.OfWarning(true, false, 5_000L));
  }

  @Test
  void windowMattersToThePolicyThatAsksForIt() {
    assertThat(score(lenient, LONG_AFTER, afterWindow))
        .isEqualTo(new Score.OfWarning(true, false, 7_200L));
    assertThat(score(strict, LONG_AFTER, afterWindow))
        .isEqualTo(new Score.OfWarning(false, false, null));
    assertThat(score(strict, LONG_AFTER, afterWindow, aFinding("m1").lead(9_000)))
        .as("the first incident within the window")
        .isEqualTo(new Score.OfWarning(true, false, 9_000L));
  }

  @Test
  void warningThatTheSpecDoesNotCountContributesNothing() {
    assertThat(score(aSpec("iran").ofIssuers("iran").spec(), LONG_AFTER, aFinding("m1"))).isNull();
    warning.asExercise();
    assertThat(score(lenient, LONG_AFTER)).isNull();
  }

  @Test
  void unwarnedIncidentHasNoLead() {
    assertThat(scoreOfIncident(lenient)).isEqualTo(new Score.OfIncident(null));
    assertThat(scoreOfIncident(lenient, nearMiss, tooLate)).isEqualTo(new Score.OfIncident(null));
  }

  @Test
  void leadOfAnIncidentIsThatOfTheEarliestVerifyingWarning() {
    assertThat(
            scoreOfIncident(
                lenient,
                aFinding("m1").lead(3_600),
                aFinding("m2").lead(86_400),
                nearMiss.lead(100_000)))
        .isEqualTo(new Score.OfIncident(86_400L));
    assertThat(scoreOfIncident(strict, aFinding("m1").lead(3_600), afterWindow))
        .isEqualTo(new Score.OfIncident(3_600L));
    assertThat(scoreOfIncident(strict, afterWindow)).isEqualTo(new Score.OfIncident(null));
  }

  @Test
  void incidentIsNotWarnedByIssuersThatTheSpecDoesNotName() {
    ScoreSpec us = aSpec("us").ofIssuers("us").spec();

    assertThat(
            scoreOfIncident(
                us, aFinding("m1").by("iran").lead(86_400), aFinding("m2").by("us").lead(3_600)))
        .isEqualTo(new Score.OfIncident(3_600L));
    assertThat(scoreOfIncident(us, aFinding("m1").by("iran")))
        .isEqualTo(new Score.OfIncident(null));
  }

  @Test
  void incidentThatTheSpecDoesNotCountContributesNothing() {
    assertThat(scoreOfIncident(aSpec("met").of("met").spec(), aFinding("m1"))).isNull();
    assertThat(scoreOfIncident(ScoreSpec.ofIssuer("us"), aFinding("m1"))).isNull();
  }

  @Test
  void leadOfZeroIsALead() {
    assertThat(new Score.OfIncident(0L).isWarned()).isTrue();
    assertThat(new Score.OfIncident(null).isWarned()).isFalse();
  }

  private @Nullable Score score(ScoreSpec spec, Instant clock, FindingBuilder... found) {
    Findings findings = findings(found);
    Outcome record = Outcome.of(warning.event(), findings, MatchRules.shipped(), clock);
    return Score.of(spec, record, findings, record.outcome());
  }

  private @Nullable Score scoreOfIncident(ScoreSpec spec, FindingBuilder... found) {
    return Score.of(spec, report.event(), findings(found));
  }

  private static Findings findings(FindingBuilder... found) {
    return Findings.of(Stream.of(found).map(FindingBuilder::finding).toList());
  }
}
