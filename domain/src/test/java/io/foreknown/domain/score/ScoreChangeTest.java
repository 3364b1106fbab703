package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreChangeTest {
  private final Score pending = new Score.OfWarning(false, true, null);
  private final Score verified = new Score.OfWarning(true, false, 3_600L);

  @Test
  void newScoreIsAdded() {
    assertThat(ScoreChange.between(Map.of(), Map.of("all", pending)))
        .containsExactly(new ScoreChange("all", null, pending));
  }

  @Test
  void lostScoreIsTakenBack() {
    assertThat(ScoreChange.between(Map.of("all", pending), Map.of()))
        .containsExactly(new ScoreChange("all", pending, null));
  }

  @Test
  void revisedScoreReplacesTheOld() {
    assertThat(ScoreChange.between(Map.of("all", pending), Map.of("all", verified)))
        .containsExactly(new ScoreChange("all", pending, verified));
  }

  @Test
  void unchangedScoreIsNotRepeated() {
    assertThat(
            ScoreChange.between(
                Map.of("all", pending), Map.of("all", new Score.OfWarning(false, true, null))))
        .isEmpty();
  }

  @Test
  void onlyTheDifferenceIsReportedInTheOrderOfTheScorecards() {
    assertThat(
            ScoreChange.between(
                Map.of("d", pending, "b", pending, "c", pending),
                Map.of("a", verified, "b", pending, "d", verified)))
        .containsExactly(
            new ScoreChange("a", null, verified),
            new ScoreChange("c", pending, null),
            new ScoreChange("d", pending, verified));
  }
}
