package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PendingContributionTest {
  private static final Instant EARLY = moment("2024-03-01");
  private static final Instant LATE = moment("2024-03-09");

  private final Score pending = new Score.OfWarning(false, true, null);
  private final Score verified = new Score.OfWarning(true, false, 60L);

  @Test
  void revisionReplacesWhatWasContributed() {
    assertThat(
            PendingContribution.NONE
                .after(new ScoreChange("all", null, pending), EARLY)
                .after(new ScoreChange("all", pending, verified), LATE))
        .isEqualTo(new PendingContribution(Totals.NONE.plus(verified), LATE));
  }

  @Test
  void whatIsTakenBackBeforeItWasToldLeavesNothingToCount() {
    assertThat(
            PendingContribution.NONE
                .after(new ScoreChange("all", null, pending), LATE)
                .after(new ScoreChange("all", pending, null), EARLY))
        .isEqualTo(new PendingContribution(Totals.NONE, LATE));
  }

  @Test
  void leadsOfAContributionAreCopied() {
    SortedMap<Long, Long> leads = new TreeMap<>(Map.of(60L, 1L));
    Contribution contribution = new Contribution(Totals.NONE, leads, leads);
    leads.clear();

    assertThat(contribution.leads()).containsExactly(Map.entry(60L, 1L));
  }
}
