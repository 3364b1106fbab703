package io.foreknown.domain.verdict;

import static io.foreknown.domain.given.Given.aFinding;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.anUpdate;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.given.FindingBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.WindowRelation;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped horizon of security is thirty days, that of weather is nothing. */
class OutcomeTest {
  private static final Instant WHILE_VALID = moment("2024-03-08");
  private static final Instant LONG_AFTER = moment("2025-01-01");

  private final WarningBuilder warning =
      aWarning("w1").issued("2024-03-06").valid("2024-03-07/2024-03-09");

  private final FindingBuilder hit = aFinding("hit");
  private final FindingBuilder averted = aFinding("averted").that(IncidentOutcome.FOILED);
  private final FindingBuilder afterWindow =
      aFinding("after-window").lying(WindowRelation.AFTER_WINDOW);
  private final FindingBuilder nearMiss = aFinding("near-miss").that(MatchKind.NEAR_MISS);
  private final FindingBuilder tooLate = aFinding("too-late").that(MatchKind.TOO_LATE);

  @Test
  void bestFindingGivesTheOutcome() {
    assertThat(outcome(tooLate, nearMiss, afterWindow, averted, hit)).isEqualTo(WarningOutcome.HIT);
    assertThat(outcome(tooLate, nearMiss, afterWindow, averted)).isEqualTo(WarningOutcome.AVERTED);
    assertThat(outcome(tooLate, nearMiss, afterWindow))
        .isEqualTo(WarningOutcome.HIT_OUTSIDE_WINDOW);
    assertThat(outcome(tooLate, nearMiss)).isEqualTo(WarningOutcome.NEAR_MISS);
    assertThat(outcome(tooLate)).isEqualTo(WarningOutcome.FALSE_ALARM);
  }

  @Test
  void exerciseIsNothingElse() {
    assertThat(record(warning.asExercise().cancelled("2024-03-07"), LONG_AFTER, hit).outcome())
        .isEqualTo(WarningOutcome.EXERCISE);
  }

  @ParameterizedTest
  @CsvSource({
    "OCCURRED, IN_WINDOW, HIT",
    "OCCURRED, PARTLY_IN_WINDOW, HIT",
    "OCCURRED, NO_WINDOW, HIT",
    "OCCURRED, BEFORE_WINDOW, HIT_OUTSIDE_WINDOW",
    "OCCURRED, AFTER_WINDOW, HIT_OUTSIDE_WINDOW",
    "FOILED, IN_WINDOW, AVERTED",
    "FOILED, NO_WINDOW, AVERTED",
    "FOILED, AFTER_WINDOW, AVERTED",
  })
  void matchIsAHitOnlyInTheWindowAndAvertedAnywhere(
      IncidentOutcome incidentOutcome, WindowRelation relation, WarningOutcome expected) {
    assertThat(outcome(aFinding("m1").that(incidentOutcome).lying(relation))).isEqualTo(expected);
  }

  @Test
  void nearlyFoiledPlotIsANearMiss() {
    assertThat(outcome(nearMiss.that(IncidentOutcome.FOILED))).isEqualTo(WarningOutcome.NEAR_MISS);
  }

  @Test
  void cancelledWarningIsStillMeasuredByWhatHappened() {
    warning.cancelled("2024-03-07");

    assertThat(outcome(hit)).isEqualTo(WarningOutcome.HIT);
    assertThat(outcome(averted)).isEqualTo(WarningOutcome.AVERTED);
    assertThat(outcome(afterWindow)).isEqualTo(WarningOutcome.HIT_OUTSIDE_WINDOW);
    assertThat(outcome(nearMiss)).isEqualTo(WarningOutcome.NEAR_MISS);
    assertThat(outcome(tooLate)).isEqualTo(WarningOutcome.CANCELLED);
  }

  @Test
  void cancelledWarningIsNeitherPendingNorFalse() {
    warning.cancelled("2024-03-07");

    assertThat(record(warning, WHILE_VALID).outcome()).isEqualTo(WarningOutcome.CANCELLED);
    assertThat(record(warning, LONG_AFTER).outcome()).isEqualTo(WarningOutcome.CANCELLED);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-09T23:59:59.998Z, PENDING",
    "2024-03-09T23:59:59.999Z, PENDING",
    "2024-03-10T00:00:00.000Z, FALSE_ALARM",
  })
  void warningIsPendingToTheLastMomentOfItsValidity(String clock, WarningOutcome outcome) {
    assertThat(record(warning, moment(clock)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-10T00:00:00.000Z, PENDING",
    "2024-03-12T23:59:59.999Z, PENDING",
    "2024-03-13T00:00:00.000Z, FALSE_ALARM",
  })
  void extendedWarningIsPendingToTheEndOfTheExtension(String clock, WarningOutcome outcome) {
    warning.updated(anUpdate("2024-03-08").valid("2024-03-07/2024-03-12").update());

    assertThat(record(warning, moment(clock)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-08T12:00:00.000Z, PENDING",
    "2024-03-08T12:00:00.001Z, FALSE_ALARM",
  })
  void warningThatIsCutShortIsPendingUntilThatWasSaid(String clock, WarningOutcome outcome) {
    warning.updated(anUpdate("2024-03-08T12:00:00Z").valid("2024-03-07").update());

    assertThat(record(warning, moment(clock)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-05T23:59:59.998Z, PENDING",
    "2024-04-05T23:59:59.999Z, PENDING",
    "2024-04-06T00:00:00.000Z, FALSE_ALARM",
  })
  void warningWithoutValidityIsPendingToTheEndOfItsHorizon(String clock, WarningOutcome outcome) {
    assertThat(record(aWarning("w1").issued("2024-03-06"), moment(clock)).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-06T23:59:59.999Z, PENDING, false",
    "2024-03-07T00:00:00.000Z, FALSE_ALARM, true",
  })
  void horizonIsThatOfTheHazard(String clock, WarningOutcome outcome, boolean isFinal) {
    Outcome record = record(aWarning("w1").of("met.tornado").issued("2024-03-06"), moment(clock));

    assertThat(record.outcome()).isEqualTo(outcome);
    assertThat(record.isFinal()).isEqualTo(isFinal);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-05T23:59:59.998Z, false",
    "2024-04-05T23:59:59.999Z, false",
    "2024-04-06T00:00:00.000Z, true",
  })
  void outcomeIsFinalOnceTheHorizonIsOverToo(String clock, boolean isFinal) {
    assertThat(record(warning, moment(clock)).isFinal()).isEqualTo(isFinal);
    assertThat(record(warning, moment(clock), hit).isFinal()).isEqualTo(isFinal);
    assertThat(record(aWarning("w1").issued("2024-03-06"), moment(clock)).isFinal())
        .isEqualTo(isFinal);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-30T23:59:59.999Z, PENDING, false",
    "2024-07-01T00:00:00.000Z, FALSE_ALARM, true",
  })
  void longValidityOutlastsTheHorizon(String clock, WarningOutcome outcome, boolean isFinal) {
    Outcome record = record(warning.valid("2024-03-07/2024-06-30"), moment(clock));

    assertThat(record.outcome()).isEqualTo(outcome);
    assertThat(record.isFinal()).isEqualTo(isFinal);
  }

  @Test
  void finalOutcomeIsStillRevisedByALateFact() {
    assertThat(record(warning, LONG_AFTER))
        .extracting(Outcome::outcome, Outcome::isFinal)
        .containsExactly(WarningOutcome.FALSE_ALARM, true);
    assertThat(record(warning, LONG_AFTER, hit))
        .extracting(Outcome::outcome, Outcome::isFinal)
        .containsExactly(WarningOutcome.HIT, true);
  }

  @Test
  void matchedIncidentsAreListedSorted() {
    Outcome record =
        record(
            warning,
            LONG_AFTER,
            aFinding("m1").ofIncident("i3"),
            aFinding("m2").ofIncident("i1").lying(WindowRelation.AFTER_WINDOW),
            nearMiss.ofIncident("i2"),
            tooLate.ofIncident("i4"));

    assertThat(record.incidents()).containsExactly("i1", "i3");
    assertThat(record.incidentCount()).isEqualTo(2);
  }

  @Test
  void firstFiftyIncidentsAreListedAndAllAreCounted() {
    List<String> ids = IntStream.range(100, 151).mapToObj(i -> "i" + i).toList();

    Outcome record =
        record(
            warning,
            LONG_AFTER,
            IntStream.rangeClosed(0, 50)
                .mapToObj(i -> aFinding("m" + i).ofIncident(ids.get(50 - i)))
                .toArray(FindingBuilder[]::new));

    assertThat(record.incidents()).containsExactlyElementsOf(ids.subList(0, 50));
    assertThat(record.incidentCount()).isEqualTo(51);
  }

  private WarningOutcome outcome(FindingBuilder... findings) {
    return record(warning, LONG_AFTER, findings).outcome();
  }

  private static Outcome record(WarningBuilder warning, Instant clock, FindingBuilder... findings) {
    return Outcome.of(
        warning.event(),
        Findings.of(Stream.of(findings).map(FindingBuilder::finding).toList()),
        MatchRules.shipped(),
        clock);
  }
}
