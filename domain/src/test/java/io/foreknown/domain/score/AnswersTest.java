package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.verdict.DeskAnswer;
import io.foreknown.domain.verdict.DeskAnswers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswersTest {
  /** So often one answer to what the row of security has found. */
  static DeskAnswers of(Ruling ruling, Verdict verdict, long times) {
    return new DeskAnswers(
        new TreeMap<>(Map.of(new DeskAnswer("security", ruling, verdict), times)));
  }

  @Test
  void answersToOneRowAreReportedTogether() {
    DeskAnswers deskAnswers =
        of(Ruling.NEAR_MISS, Verdict.DISMISSED, 3)
            .with(of(Ruling.NEAR_MISS, Verdict.CONFIRMED, 2), 1)
            .with(of(Ruling.BEYOND_HORIZON, Verdict.CONFIRMED, 1), 1)
            .with(of(Ruling.MATCH, Verdict.DISMISSED, 1), 1);

    assertThat(AnswersToRule.of(deskAnswers))
        .containsExactly(
            new AnswersToRule("security", Ruling.MATCH, 0, 1),
            new AnswersToRule("security", Ruling.NEAR_MISS, 2, 3),
            new AnswersToRule("security", Ruling.BEYOND_HORIZON, 1, 0));
  }

  @Test
  void answerThatIsTakenBackLeavesNothing() {
    DeskAnswers given = of(Ruling.MATCH, Verdict.DISMISSED, 1);

    assertThat(given.with(given, -1)).isEqualTo(DeskAnswers.NONE);
  }
}
