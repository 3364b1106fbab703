package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TalliesTest {
  private final Score hit = new Score.OfWarning(true, false, 3_600L);
  private final Score averted = new Score.OfWarning(true, false, null);
  private final Score pending = new Score.OfWarning(false, true, null);
  private final Score warned = new Score.OfIncident(7_200L);
  private final Score unwarned = new Score.OfIncident(null);

  @Test
  void warningsAndTheirFirstLeadsAreCounted() {
    assertThat(Tallies.NONE.plus(hit).plus(averted).plus(pending).plus(hit))
        .isEqualTo(new Tallies(0, 0, 4, 3, 1, 7_200, 2));
  }

  @Test
  void incidentsAreCountedWithoutTheirLeads() {
    assertThat(Tallies.NONE.plus(warned).plus(unwarned).plus(unwarned))
        .isEqualTo(new Tallies(3, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void whatIsTakenBackNoLongerCounts() {
    assertThat(Tallies.NONE.plus(warned).plus(hit).plus(pending).minus(hit).minus(warned))
        .isEqualTo(new Tallies(0, 0, 1, 0, 1, 0, 0));
  }

  @Test
  void noScoreChangesNothing() {
    Tallies tallies = Tallies.NONE.plus(hit).plus(warned);

    assertThat(tallies.plus(null)).isEqualTo(tallies);
    assertThat(tallies.minus(null)).isEqualTo(tallies);
  }
}
