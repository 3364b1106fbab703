package io.foreknown.streams.scenario;

import static io.foreknown.streams.scenario.Timeline.assertHolds;

import org.junit.jupiter.api.Test;

/** What an issuer says anew rewrites nothing; what a revision says of it does. */
class LifeScenariosTest {
  @Test
  void endAfterTheIncidentLeavesTheMatchAndOneBeforeItDoesNot() {
    assertHolds(
        """
        at claim                                                                      | out
        0h warning w1 in hall hazard met.tornado valid 3d                             | -
        1d incident i1 in hall hazard met.tornado                                     | match w1→i1 v1 lead 1d SAME_SITE IN_WINDOW
        2d warning w1 in hall hazard met.tornado valid 3d issued 0h rev 2 ended 2d    | match w1→i1 v2 lead 1d SAME_SITE IN_WINDOW
        3d incident i2 in hall hazard met.tornado                                     | -
        4d warning w1 in hall hazard met.tornado valid 3d issued 0h rev 3 ended 12h   | retracted w1→i1 v3 (a revision corrects the end)
        5d warning w1 in hall hazard met.tornado valid 3d issued 0h rev 4             | match w1→i1 v4 lead 1d SAME_SITE IN_WINDOW; match w1→i2 v1 lead 3d SAME_SITE IN_WINDOW""");
  }

  @Test
  void placeThatIsNamedLaterHasBeenWarnedSinceThen() {
    assertHolds(
        """
        at claim                                                                               | out
        0h warning w1 in tver hazard met.tornado valid 5d                                      | -
        2d incident i1 in hall hazard met.tornado                                              | -
        3d warning w1 in tver hazard met.tornado valid 5d issued 0h rev 2 moved 1d to hall     | match w1→i1 v1 lead 1d SAME_SITE IN_WINDOW
        4d warning w1 in tver hazard met.tornado valid 5d issued 0h rev 3 moved 3d to hall     | retracted w1→i1 v2 (it was named only afterwards)""");
  }

  @Test
  void updatesThatComeInAnyOrderEndTheSame() {
    assertHolds(
        """
        at claim                                                                                | out
        1d incident i1 in hall hazard met.tornado                                               | -
        2d warning w1 in hall hazard met.tornado valid 3d issued 0h rev 3 moved 2d to tver      | match w1→i1 v1 lead 1d SAME_SITE IN_WINDOW hindsight
        3d warning w1 in hall hazard met.tornado valid 3d issued 0h rev 1 published 0h          | match w1→i1 v2 lead 1d SAME_SITE IN_WINDOW (known earlier)
        4d warning w1 in hall hazard met.tornado valid 3d issued 0h rev 2 ended 1h published 1h | -""");
  }
}
