package io.foreknown.domain.history;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.Outlook;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.IncidentVerdict;
import io.foreknown.domain.verdict.WarningOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchEngineTest {
  private static final Instant LATER = moment("2024-06-01");

  private final List<Rejection> refused = new ArrayList<>();
  private final BatchEngine batchEngine = new BatchEngine(Rules.shipped(), refused::add);
  private long line;

  private void tell(Claim claim, long hash) {
    line++;
    batchEngine.add(claim, new ContentHash(hash, 0), Origin.of("claims.ndjson", line));
  }

  private Outlook later() {
    return Outlook.of(batchEngine, LATER);
  }

  @Test
  void nothingFollowsFromNothing() {
    assertThat(later().dossiers()).isEmpty();
    assertThat(batchEngine.latestPublished()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void warningAndIncidentAreMatchedJudgedAndCounted() {
    tell(aReport("i1").claim(), 1);
    tell(aWarning("w1").claim(), 2);

    Outlook outlook = later();

    assertThat(outlook.matches()).extracting(Match::warning).containsExactly("w1");
    assertThat(outlook.dossiers())
        .extracting(of -> of.verdict())
        .containsExactly(IncidentVerdict.WARNED);
    assertThat(outlook.outcomes())
        .extracting(of -> of.outcome())
        .containsExactly(WarningOutcome.HIT);
    assertThat(outlook.scorecards()).extracting(Scorecard::warningsVerified).containsExactly(1L);
    assertThat(outlook.alerts()).hasSize(1);
  }

  @Test
  void speakersWhoContradictEachOtherAreReported() {
    tell(aStatement("s1").on("w1", "warning.credible").holding(true).by("one").claim(), 1);
    tell(aStatement("s2").on("w1", "warning.credible").holding(false).by("other").claim(), 2);

    assertThat(later().contradictions()).hasSize(1);
    assertThat(later().alerts()).hasSize(1);
  }

  @Test
  void answerToAQuestionThatNobodyKnowsIsRefused() {
    tell(aReport("i1").claim(), 1);
    tell(aStatement("s1").on("i1", "incident.weather").holding(true).claim(), 2);

    assertThat(refused).extracting(Rejection::reason).containsExactly(Reason.INVALID);
    assertThat(refused.get(0).origin()).isEqualTo(Origin.of("claims.ndjson", 2));
    assertThat(batchEngine.tally())
        .isEqualTo(Map.of(Counted.RECEIVED, 2L, Counted.ADMITTED, 1L, Counted.REJECTED, 1L));
  }

  @Test
  void contentThatLosesIsRefusedWhereItStood() {
    tell(aWarning("w1").ofEvent("one").claim(), 2);
    tell(aWarning("w1").ofEvent("other").claim(), 1);

    assertThat(refused)
        .extracting(Rejection::reason, Rejection::claim, Rejection::origin)
        .containsExactly(tuple(Reason.CONFLICT, "w1", Origin.of("claims.ndjson", 1)));
    assertThat(later().outcomes()).extracting(of -> of.event().id()).containsExactly("other");
  }

  @Test
  void earlierRevisionThatComesLateLeavesWhatStandsButMovesItsFirstPublication() {
    tell(aWarning("w1").revision(3).published("2024-03-03").ofEvent("third").claim(), 3);
    tell(aWarning("w1").revision(1).published("2024-03-01").ofEvent("first").claim(), 1);
    tell(aWarning("w1").revision(2).published("2024-03-02").ofEvent("second").claim(), 2);

    assertThat(later().outcomes())
        .extracting(of -> of.event().id(), of -> of.event().firstPublished())
        .containsExactly(tuple("third", moment("2024-03-01")));
  }

  @Test
  void clockDecidesWhatIsPending() {
    tell(aWarning("w1").claim(), 1);

    assertThat(Outlook.of(batchEngine, moment("2024-03-01")).outcomes())
        .extracting(of -> of.outcome())
        .containsExactly(WarningOutcome.PENDING);
    assertThat(later().outcomes())
        .extracting(of -> of.outcome())
        .containsExactly(WarningOutcome.FALSE_ALARM);
  }

  @Test
  void exerciseStaysOneUntilTheClaimThatSaysSoIsWithdrawn() {
    Claim drill = aWarning("w1").ofEvent("drill").published("2024-03-07").asExercise().claim();
    Claim retold = aWarning("w2").ofEvent("drill").published("2024-03-08").claim();
    tell(retold, 2);
    tell(drill, 1);

    assertThat(later().outcomes())
        .extracting(of -> of.outcome())
        .containsExactly(WarningOutcome.EXERCISE);

    tell(new Retraction(aWarning("w1").revision(2).claim().header(), ClaimType.WARNING), 3);

    assertThat(later().outcomes())
        .extracting(of -> of.outcome())
        .containsExactly(WarningOutcome.FALSE_ALARM);
  }
}
