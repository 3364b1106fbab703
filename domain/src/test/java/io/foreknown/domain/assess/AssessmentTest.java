package io.foreknown.domain.assess;

import static io.foreknown.domain.given.Given.aFinding;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aSpec;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.alert.AlertRules;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentTest {
  private static final Instant WHILE_VALID = moment("2024-03-08");
  private static final Instant LONG_AFTER = moment("2025-01-01");

  private final WarningEvent warning = aWarning("w1").valid("2024-03-07/2024-03-09").event();
  private final IncidentEvent incident = aReport("i1").event();
  private final Findings found = Findings.of(List.of(aFinding("m1").lead(3_600).finding()));
  private final Findings nothing = new Findings();

  private final Rules rules =
      new Rules(
          MatchRules.shipped(),
          LinkRules.shipped(),
          new ScoreSpecs(List.of(aSpec("all").spec(), aSpec("weather").of("met").spec())),
          Predicates.shipped(),
          AlertRules.shipped());

  @Test
  void warningHasARecordAndScoresWhereItCounts() {
    assertThat(rules.assess(warning, found, LONG_AFTER))
        .isEqualTo(
            new Assessment(
                null,
                Outcome.of(warning, found, MatchRules.shipped(), LONG_AFTER),
                Map.of(
                    "all", new Score.OfWarning(true, false, 3_600L),
                    "issuer:us", new Score.OfWarning(true, false, 3_600L))));
  }

  @Test
  void incidentHasADossierAndScoresWhereItCounts() {
    assertThat(rules.assess(incident, found, LONG_AFTER))
        .isEqualTo(
            new Assessment(
                Dossier.of(incident, found), null, Map.of("all", new Score.OfIncident(3_600L))));
  }

  @Test
  void noEventIsAssessedAsNothing() {
    assertThat(rules.assess(null, nothing, LONG_AFTER)).isEqualTo(Assessment.NONE);
  }

  @Test
  void onlyNothingIsEmpty() {
    assertThat(Assessment.NONE.isEmpty()).isTrue();
    assertThat(rules.assess(warning, nothing, LONG_AFTER).isEmpty()).isFalse();
    assertThat(rules.assess(incident, nothing, LONG_AFTER).isEmpty()).isFalse();
  }

  @Test
  void whatNoScorecardCountsIsAssessedAllTheSame() {
    Assessment exercise = rules.assess(aWarning("w1").asExercise().event(), nothing, LONG_AFTER);
    Assessment plot =
        rules.assess(aReport("i1").that(IncidentOutcome.FOILED).event(), nothing, LONG_AFTER);

    assertThat(exercise.record()).isNotNull();
    assertThat(exercise.scores()).isEmpty();
    assertThat(plot.dossier()).isNotNull();
    assertThat(plot.scores()).isEmpty();
  }

  @Test
  void shippedYardsticksDeclareNoScorecards() {
    assertThat(Rules.shipped())
        .isEqualTo(
            new Rules(
                MatchRules.shipped(),
                LinkRules.shipped(),
                ScoreSpecs.NONE,
                Predicates.shipped(),
                AlertRules.shipped()));
  }

  @Test
  void passingTimeIsReportedOnceItChangesTheOutcome() {
    Assessment pending = rules.assess(warning, nothing, WHILE_VALID);

    assertThat(pending.hasSameOutputsAs(rules.assess(warning, nothing, moment("2024-03-09"))))
        .isTrue();
    assertThat(pending.hasSameOutputsAs(rules.assess(warning, nothing, LONG_AFTER))).isFalse();
  }

  @Test
  void newFindingIsReported() {
    assertThat(
            rules
                .assess(incident, nothing, LONG_AFTER)
                .hasSameOutputsAs(rules.assess(incident, found, LONG_AFTER)))
        .isFalse();
  }

  @Test
  void eventThatIsGoneIsReported() {
    assertThat(rules.assess(warning, nothing, LONG_AFTER).hasSameOutputsAs(Assessment.NONE))
        .isFalse();
    assertThat(rules.assess(incident, nothing, LONG_AFTER).hasSameOutputsAs(Assessment.NONE))
        .isFalse();
  }

  @Test
  void scoresAloneAreNotToldToSubscribersOfOutcomes() {
    assertThat(
            rules
                .assess(incident, found, LONG_AFTER)
                .hasSameOutputsAs(Rules.shipped().assess(incident, found, LONG_AFTER)))
        .isTrue();
  }

  @Test
  void scoresAreCopied() {
    Map<String, Score> scores = new HashMap<>(Map.of("all", new Score.OfIncident(null)));
    Assessment assessment = new Assessment(null, null, scores);
    scores.clear();

    assertThat(assessment.scores()).containsOnlyKeys("all");
  }

  @Test
  void eventThatWasNeverAssessedHasNoVersion() {
    assertThat(Assessed.NEVER).isEqualTo(new Assessed(0, Instant.EPOCH));
  }
}
