package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingTest {
  private final Score pending = new Score.OfWarning(false, true, null);
  private final Score verified = new Score.OfWarning(true, false, 3_600L);

  @Test
  void nothingIsOwedAtFirst() {
    assertThat(Counting.NONE).isEqualTo(new Counting(Tallies.NONE, 0, true));
  }

  @Test
  void changeIsCountedAndStillToBeTold() {
    assertThat(Counting.NONE.after(new ScoreChange("all", null, pending)))
        .isEqualTo(new Counting(Tallies.NONE.plus(pending), 0, false));
  }

  @Test
  void revisionReplacesWhatWasCounted() {
    assertThat(
            Counting.NONE
                .after(new ScoreChange("all", null, pending))
                .after(new ScoreChange("all", pending, verified))
                .tallies())
        .isEqualTo(Tallies.NONE.plus(verified));
  }

  @Test
  void severalChangesAreToldAsOneVersion() {
    Counting counting =
        Counting.NONE
            .after(new ScoreChange("all", null, pending))
            .after(new ScoreChange("all", null, verified));

    assertThat(counting.told()).isEqualTo(new Counting(counting.tallies(), 1, true));
  }

  @Test
  void versionsGoOnAfterARetraction() {
    Counting retracted =
        Counting.NONE
            .after(new ScoreChange("all", null, pending))
            .told()
            .after(new ScoreChange("all", pending, null))
            .told();

    assertThat(retracted).isEqualTo(new Counting(Tallies.NONE, 2, true));
  }
}
