package io.foreknown.streams.scenario;

import static io.foreknown.streams.scenario.Timeline.assertHolds;

import org.junit.jupiter.api.Test;

/** Bad input stops nothing, and is told with where it came from. */
class RefusalScenariosTest {
  @Test
  void contentThatLosesAgainstAnotherIsRefusedWhereverItCame() {
    assertHolds(
        """
        at claim                        | out
        0h warning w1 in hall           | -
        3d incident i1 in hall began 2d | match w1→i1 v1 lead 2d SAME_SITE NO_WINDOW
        3d incident i1 in hall began 1d | rejected CONFLICT i1 from foreknown.incidents.v1@1
        3d incident i1 in hall began 1d | - (duplicate of what was refused)""");
  }

  @Test
  void contentThatLosesAgainstALaterOneIsRefusedToo() {
    assertHolds(
        """
        at claim                        | out
        0h warning w1 in hall           | -
        3d incident i1 in hall began 1d | match w1→i1 v1 lead 1d SAME_SITE NO_WINDOW
        3d incident i1 in hall began 2d | match w1→i1 v2 lead 2d SAME_SITE NO_WINDOW; rejected CONFLICT i1 from foreknown.incidents.v1@0""");
  }

  @Test
  void claimMoreThanAnHourAheadOfTheClockIsRefused() {
    assertHolds(
        """
        at claim                                  | out
        0h warning w1 in hall published 60m0.001s | rejected FUTURE w1 from foreknown.warnings.v1@0
        0h warning w1 in hall published 1h        | -
        3d incident i1 in hall                    | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW""");
  }

  @Test
  void claimUnderEmbargoIsRefusedUntilItEnds() {
    assertHolds(
        """
        at claim                                                    | out
        0h warning w1 in hall embargo 1d                            | rejected EMBARGOED w1 from foreknown.warnings.v1@0
        23h59m warning w1 in hall embargo 1d issued 0h published 0h | rejected EMBARGOED w1 from foreknown.warnings.v1@1
        1d warning w1 in hall embargo 1d issued 0h published 0h     | -
        3d incident i1 in hall                                      | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW""");
  }

  @Test
  void poisonIsRefusedAndTheNextClaimsGoOn() {
    assertHolds(
        """
        at claim               | out
        0h warning w1 in hall  | -
        1d poison              | rejected MALFORMED null from foreknown.warnings.v1@1
        3d incident i1 in hall | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW""");
  }

  @Test
  void claimUnderTheKeyOfAnotherIsRefused() {
    assertHolds(
        """
        at claim                     | out
        0h warning w1 in hall key w2 | rejected INVALID w1 from foreknown.warnings.v1@0
        3d incident i1 in hall       | -""");
  }
}
