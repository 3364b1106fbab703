package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.aSpec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.verdict.DeskAnswers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScorecardTest {
  private static final Offset<Double> THREE_PLACES = within(0.000_5);
  private static final Offset<Double> EXACT = within(1e-12);
  private static final SortedMap<Long, Long> NO_LEADS = new TreeMap<>();

  private final ScoreSpec spec = aSpec("all").spec();

  /**
   * The 2,803 tornado predictions of spring 1884: 28 of 100 warnings came true, of 51 tornadoes.
   *
   * @see <a href="https://doi.org/10.1175/1520-0434(1996)011%3C0003:TFAASE%3E2.0.CO;2">A. H.
   *     Murphy, The Finley Affair, Weather and Forecasting 11 (1996), 3–20</a>
   */
  @Test
  void finleysTornadoes() {
    Scorecard scorecard =
        card(spec, new Tallies(51, 28, 100, 28, 0, 0, 0), leads(Map.of(3_600L, 28L)));

    assertThat(scorecard.incidents()).isEqualTo(51);
    assertThat(scorecard.incidentsWarned()).isEqualTo(28);
    assertThat(scorecard.warnings()).isEqualTo(100);
    assertThat(scorecard.warningsVerified()).isEqualTo(28);
    assertThat(scorecard.pod()).isCloseTo(0.549, THREE_PLACES);
    assertThat(scorecard.far()).isCloseTo(0.720, THREE_PLACES);
    assertThat(scorecard.csi()).isCloseTo(28.0 / (28 + 72 + 23), EXACT);
    assertThat(scorecard.csi()).isCloseTo(0.228, THREE_PLACES);
    assertThat(scorecard.podInterval()).isEqualTo(Interval.wilson(28, 51));
    assertThat(scorecard.farInterval()).isEqualTo(Interval.wilson(72, 100));
  }

  /** Who never warns, as G. K. Gilbert answered Finley, is right 2,752 times and of no use. */
  @Test
  void whoNeverWarnsHasNoFalseAlarmRatio() {
    assertThat(card(spec, new Tallies(51, 0, 0, 0, 0, 0, 0), NO_LEADS))
        .isEqualTo(
            new Scorecard(
                spec,
                51L,
                0L,
                0,
                0,
                0,
                0.0,
                null,
                null,
                Interval.wilson(0, 51),
                null,
                null,
                null,
                null,
                List.of()));
  }

  @Test
  void withoutIncidentsDetectionIsUndefined() {
    assertThat(card(spec, new Tallies(0, 0, 7, 0, 3, 0, 0), NO_LEADS))
        .isEqualTo(
            new Scorecard(
                spec,
                0L,
                0L,
                7,
                0,
                3,
                null,
                1.0,
                null,
                null,
                Interval.wilson(7, 7),
                null,
                null,
                null,
                List.of()));
  }

  @Test
  void nothingCountedLeavesAllUndefined() {
    assertThat(card(spec, Tallies.NONE, NO_LEADS))
        .isEqualTo(
            new Scorecard(
                spec, 0L, 0L, 0, 0, 0, null, null, null, null, null, null, null, null, List.of()));
  }

  @Test
  void successIsUndefinedWhereNothingWasWarnedOfOrVerified() {
    assertThat(card(spec, new Tallies(5, 0, 7, 2, 0, 0, 0), NO_LEADS).csi()).isNull();
    assertThat(card(spec, new Tallies(5, 1, 7, 0, 0, 0, 0), leads(Map.of(60L, 1L))).csi()).isNull();
  }

  @Test
  void perfectWarningsHaveNoFalseAlarms() {
    Scorecard scorecard = card(spec, new Tallies(4, 4, 3, 3, 0, 0, 0), leads(Map.of(60L, 4L)));

    assertThat(scorecard.pod()).isEqualTo(1);
    assertThat(scorecard.far()).isZero();
    assertThat(scorecard.csi()).isEqualTo(1);
  }

  @Test
  void denominatorsOfIncidentsAndWarningsDiffer() {
    Scorecard scorecard = card(spec, new Tallies(10, 5, 4, 3, 0, 0, 0), leads(Map.of(60L, 5L)));

    assertThat(scorecard.pod()).isEqualTo(0.5);
    assertThat(scorecard.far()).isEqualTo(0.25);
    assertThat(scorecard.csi()).isCloseTo(1 / (1 / 0.5 + 1 / 0.75 - 1), EXACT);
  }

  @Test
  void scorecardOfAnIssuerTellsOfItsWarningsOnly() {
    ScoreSpec iran = ScoreSpec.ofIssuer("iran");

    assertThat(card(iran, new Tallies(0, 0, 4, 3, 1, 5_400, 2), NO_LEADS))
        .isEqualTo(
            new Scorecard(
                iran,
                null,
                null,
                4,
                3,
                1,
                null,
                0.25,
                null,
                null,
                Interval.wilson(1, 4),
                null,
                45.0,
                null,
                List.of()));
  }

  @Test
  void medianOfAnOddNumberOfLeadsIsTheMiddleOne() {
    assertThat(leadMinutes(Map.of(60L, 1L, 120L, 1L, 1_200L, 1L)))
        .isEqualTo(new Scorecard.LeadMinutes(1, 23.0 / 3, 2, 20));
  }

  @Test
  void medianOfAnEvenNumberOfLeadsLiesBetweenTheMiddleTwo() {
    assertThat(leadMinutes(Map.of(60L, 2L, 240L, 2L)))
        .isEqualTo(new Scorecard.LeadMinutes(1, 2.5, 2.5, 4));
    assertThat(leadMinutes(Map.of(60L, 3L, 300L, 1L)))
        .isEqualTo(new Scorecard.LeadMinutes(1, 2, 1, 5));
  }

  @Test
  void onlyLeadIsAllOfThem() {
    assertThat(leadMinutes(Map.of(90L, 1L)))
        .isEqualTo(new Scorecard.LeadMinutes(1.5, 1.5, 1.5, 1.5));
  }

  @Test
  void lowerBoundOfALeadMayBeNegative() {
    assertThat(leadMinutes(Map.of(-3_600L, 1L, 60L, 1L)))
        .isEqualTo(new Scorecard.LeadMinutes(-60, -29.5, -29.5, 1));
  }

  @Test
  void leadsThatAreFewerThanTheWarnedAreABug() {
    Tallies tallies = new Tallies(3, 3, 0, 0, 0, 0, 0);

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> card(spec, tallies, leads(Map.of(60L, 1L))))
        .withMessage("place 1 of 1 leads");
  }

  @Test
  void figuresWithoutTheDeskAreReportedWhereTheyDiffer() {
    Score standing = new Score.OfWarning(false, true, null);
    Score ruled = new Score.OfWarning(true, false, 1_200L);
    Score warned = new Score.OfIncident(3_600L);
    Score late = new Score.OfIncident(60L);
    DeskAnswers deskAnswers = AnswersTest.of(Ruling.MATCH, Verdict.DISMISSED, 1);
    Totals totals =
        Totals.NONE
            .plus(new Score.Decided(standing, ruled, deskAnswers))
            .plus(new Score.Decided(late, warned, DeskAnswers.NONE));

    Scorecard scorecard =
        Scorecard.of(spec, totals, leads(Map.of(60L, 1L)), Map.of(60L, -1L, 3_600L, 1L));

    assertThat(scorecard)
        .returns(0L, Scorecard::warningsVerified)
        .returns(1L, Scorecard::pending)
        .returns(null, Scorecard::meanFirstLeadMinutes)
        .returns(new Scorecard.LeadMinutes(1, 1, 1, 1), Scorecard::leadMinutes);
    assertThat(scorecard.withoutDesk())
        .isEqualTo(
            new Scorecard.Figures(
                1L,
                1,
                0,
                1.0,
                0.0,
                1.0,
                Interval.wilson(1, 1),
                Interval.wilson(0, 1),
                new Scorecard.LeadMinutes(60, 60, 60, 60),
                20.0));
    assertThat(scorecard.answers())
        .containsExactly(new AnswersToRule("security", Ruling.MATCH, 0, 1));
  }

  private static Scorecard card(ScoreSpec spec, Tallies tallies, SortedMap<Long, Long> leads) {
    return Scorecard.of(spec, new Totals(tallies, Tallies.NONE, DeskAnswers.NONE), leads, Map.of());
  }

  private Scorecard.LeadMinutes leadMinutes(Map<Long, Long> leads) {
    long warned = leads.values().stream().mapToLong(Long::longValue).sum();
    Tallies tallies = new Tallies(warned, warned, 0, 0, 0, 0, 0);
    Scorecard.LeadMinutes minutes = card(spec, tallies, leads(leads)).leadMinutes();
    return Objects.requireNonNull(minutes);
  }

  private static SortedMap<Long, Long> leads(Map<Long, Long> leads) {
    return new TreeMap<>(leads);
  }
}
