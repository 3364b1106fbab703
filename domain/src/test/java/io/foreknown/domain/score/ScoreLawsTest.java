package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.aSpec;
import static io.foreknown.domain.given.Given.figuresOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.verdict.DeskAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** Laws of scorecards: what is added can be taken back, and no figure is ever no number. */
class ScoreLawsTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Property
  void takingBackUndoesAdding(@ForAll("scores") List<Score> scores, @ForAll("score") Score score) {
    Totals totals = totals(scores);

    assertThat(totals.plus(score).minus(score)).isEqualTo(totals);
    assertThat(totals.minus(score).plus(score)).isEqualTo(totals);
  }

  @Property
  void scoresAreTakenBackInAnyOrder(@ForAll("scores") List<Score> scores, @ForAll Random random) {
    List<Score> shuffled = new ArrayList<>(scores);
    Collections.shuffle(shuffled, random);

    Totals totals = totals(scores);
    for (Score score : shuffled) {
      totals = totals.minus(score);
    }

    assertThat(totals(shuffled)).isEqualTo(totals(scores));
    assertThat(totals).isEqualTo(Totals.NONE);
  }

  @Property
  void sumOfTotalsIsTheTotalOfAll(
      @ForAll("scores") List<Score> some, @ForAll("scores") List<Score> others) {
    List<Score> all = new ArrayList<>(some);
    all.addAll(others);

    assertThat(totals(some).with(totals(others))).isEqualTo(totals(all));
  }

  @Property
  void proportionsAreUndefinedOrBetweenNoneAndAll(@ForAll("scores") List<Score> scores) {
    Scorecard scorecard = scorecard(scores);

    assertThat(
            Stream.of(scorecard.pod(), scorecard.far(), scorecard.csi()).filter(Objects::nonNull))
        .allMatch(figure -> figure >= 0 && figure <= 1);
    assertThat(scorecard.csi()).matches(csi -> csi == null || csi > 0);
  }

  @Property
  void withoutTheDeskIsTheScorecardOfWhatTheRulesHave(@ForAll("scores") List<Score> scores) {
    Scorecard scorecard = scorecard(scores);
    Scorecard ruled = scorecard(scores.stream().map(Score::ruled).toList());

    assertThat(ruled.withoutDesk()).isNull();
    assertThat(ruled.answers()).isEmpty();
    assertThat(scorecard.withoutDesk())
        .isEqualTo(figuresOf(scorecard).equals(figuresOf(ruled)) ? null : figuresOf(ruled));
  }

  @Property
  void medianHalvesTheLeads(@ForAll("scores") List<Score> scores) {
    List<Double> leads =
        scores.stream()
            .map(Score::leadOfIncident)
            .filter(Objects::nonNull)
            .map(seconds -> seconds / 60.0)
            .sorted()
            .toList();
    Scorecard.LeadMinutes minutes = scorecard(scores).leadMinutes();

    if (minutes == null) {
      assertThat(leads).isEmpty();
      return;
    }
    int middle = leads.size() / 2;
    double median =
        leads.size() % 2 == 1 ? leads.get(middle) : (leads.get(middle - 1) + leads.get(middle)) / 2;
    assertThat(minutes.median()).isCloseTo(median, within(1e-6));
    assertThat(minutes.min()).isEqualTo(leads.get(0));
    assertThat(minutes.max()).isEqualTo(leads.get(leads.size() - 1));
  }

  @Property
  void intervalContainsTheProportion(@ForAll("parts") long part, @ForAll("parts") long rest) {
    long whole = part + rest;
    Interval interval = Interval.wilson(part, whole);

    if (interval == null) {
      assertThat(whole).isZero();
      return;
    }
    double proportion = (double) part / whole;
    assertThat(interval.low()).isBetween(0.0, proportion + ROUNDING.value);
    assertThat(interval.high()).isBetween(proportion - ROUNDING.value, 1.0);
  }

  @Property
  void intervalOfTheRestIsItsMirror(@ForAll("parts") long part, @ForAll("parts") long rest) {
    Interval interval = Interval.wilson(part, part + rest);
    Interval mirror = Interval.wilson(rest, part + rest);

    if (interval == null || mirror == null) {
      assertThat(interval).isEqualTo(mirror);
      return;
    }
    assertThat(interval.low()).isCloseTo(1 - mirror.high(), ROUNDING);
    assertThat(interval.high()).isCloseTo(1 - mirror.low(), ROUNDING);
  }

  @Provide
  Arbitrary<Score> score() {
    Arbitrary<Long> lead = Arbitraries.longs().between(-100_000, 10_000_000).injectNull(0.3);
    Arbitrary<Boolean> truth = Arbitraries.of(true, false);
    Arbitrary<Score> warning =
        Combinators.combine(truth, truth, lead)
            .as((one, other, seconds) -> new Score.OfWarning(one, other, seconds));
    Arbitrary<Score> incident = lead.map(seconds -> new Score.OfIncident(seconds));
    Arbitrary<DeskAnswers> answers =
        Combinators.combine(Arbitraries.of(Ruling.class), Arbitraries.of(Verdict.class))
            .as((ruling, verdict) -> AnswersTest.of(ruling, verdict, 1));
    return Arbitraries.oneOf(
        warning,
        incident,
        Combinators.combine(warning, warning, answers).as(Score.Decided::new),
        Combinators.combine(incident, incident)
            .as((standing, ruled) -> new Score.Decided(standing, ruled, DeskAnswers.NONE)));
  }

  @Provide
  Arbitrary<List<Score>> scores() {
    return score().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Long> parts() {
    return Arbitraries.longs().between(0, 1_000_000).edgeCases(edges -> edges.add(0L));
  }

  private static Totals totals(List<Score> scores) {
    Totals totals = Totals.NONE;
    for (Score score : scores) {
      totals = totals.plus(score);
    }
    return totals;
  }

  private static Scorecard scorecard(List<Score> scores) {
    SortedMap<Long, Long> leads = new TreeMap<>();
    SortedMap<Long, Long> difference = new TreeMap<>();
    for (Score score : scores) {
      LeadChange.ofStanding(score, 1, (lead, more) -> leads.merge(lead, more, Long::sum));
      LeadChange.ofDifference(score, 1, (lead, more) -> difference.merge(lead, more, Long::sum));
    }
    return Scorecard.of(aSpec("all").spec(), totals(scores), leads, difference);
  }
}
