package io.foreknown.streams.scenario;

import static io.foreknown.streams.scenario.Timeline.assertHolds;

import org.junit.jupiter.api.Test;

/** Warnings and incidents meet, whichever is known first. */
class LeadTimeScenariosTest {
  @Test
  void warningThenIncident() {
    assertHolds(
        """
        at claim | out
        0h warning w1 in hall valid 2d | -
        3d incident i1 in hall         | match w1→i1 v1 lead 3d SAME_SITE AFTER_WINDOW by 1d
        3d incident i1 in hall         | - (duplicate)""");
  }

  @Test
  void incidentThenWarningThatArrivesLate() {
    assertHolds(
        """
        at claim                                              | out
        3d incident i1 in hall                                | -
        4d warning w1 in hall valid 5d issued 0h published 0h | match w1→i1 v1 lead 3d SAME_SITE IN_WINDOW""");
  }

  @Test
  void warningThatIsDisclosedOnlyAfterwardsIsHindsight() {
    assertHolds(
        """
        at claim                         | out
        16d incident i1 in hall          | -
        30d warning w1 in hall issued 1d | match w1→i1 v1 lead 15d SAME_SITE NO_WINDOW hindsight""");
  }

  @Test
  void oneWarningMeetsEveryAttackInItsTime() {
    assertHolds(
        """
        at claim                | out
        0h warning w1 in hall   | -
        1d incident i1 in hall  | match w1→i1 v1 lead 1d SAME_SITE NO_WINDOW
        2d incident i2 in hall  | match w1→i2 v1 lead 2d SAME_SITE NO_WINDOW
        31d incident i3 in hall | - (thirty days after a warning of terrorism without a window)""");
  }

  @Test
  void warningAfterTheAttackIsTooLate() {
    assertHolds(
        """
        at claim               | out
        3d incident i1 in hall | -
        5d warning w1 in hall  | too-late w1→i1 v1 lead -2d SAME_SITE NO_WINDOW hindsight
        11d warning w2 in hall | - (more than seven days after)""");
  }

  @Test
  void reportsOfOneEventMakeOneMatch() {
    assertHolds(
        """
        at claim                                     | out
        0h warning w1 of alert in hall               | -
        3d incident i1 of attack in hall             | match alert→attack v1 lead 3d SAME_SITE NO_WINDOW
        4d incident i2 of attack in hall began 3d    | match alert→attack v2 lead 3d SAME_SITE NO_WINDOW (rests on both)
        5d incident i1 of attack rev 2 withdrawn yes | match alert→attack v3 lead 3d SAME_SITE NO_WINDOW (rests on one)
        6d incident i2 of attack rev 2 withdrawn yes | retracted alert→attack v4""");
  }
}
