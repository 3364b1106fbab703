package io.foreknown.streams.scenario;

import static io.foreknown.streams.scenario.Timeline.assertHolds;

import org.junit.jupiter.api.Test;

/** Revisions, retractions and moves reach everything derived from a claim. */
class CorrectionScenariosTest {
  @Test
  void revisionLeavesTheMatchAndAnotherComesBack() {
    assertHolds(
        """
        at claim                                           | out
        0h warning w1 in hall                              | -
        3d incident i1 in hall                             | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW
        4d incident i1 in tver rev 2 began 3d              | retracted w1→i1 v2
        5d incident i1 in hall rev 3 began 3d              | match w1→i1 v3 lead 3d SAME_SITE NO_WINDOW
        5d incident i1 in tver rev 2 began 3d published 4d | - (duplicate)""");
  }

  @Test
  void lateEarlierRevisionMovesTheFirstPublicationOnly() {
    assertHolds(
        """
        at claim                                  | out
        0h warning w1 in hall                     | -
        3d incident i1 in hall rev 3              | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW
        4d incident i1 in tver rev 1 published 2d | match w1→i1 v2 lead 3d SAME_SITE NO_WINDOW (known earlier)
        5d incident i1 in tver rev 2              | -""");
  }

  @Test
  void retractionOfTheWarningWithdrawsTheMatch() {
    assertHolds(
        """
        at claim                              | out
        0h warning w1 in hall                 | -
        3d incident i1 in hall                | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW
        4d warning w1 rev 2 withdrawn yes     | retracted w1→i1 v2
        5d warning w1 in hall rev 3 issued 0h | match w1→i1 v3 lead 3d SAME_SITE NO_WINDOW (given again)""");
  }

  @Test
  void retractionOfTheIncidentWithdrawsTheMatch() {
    assertHolds(
        """
        at claim                           | out
        0h warning w1 in hall              | -
        3d incident i1 in hall             | match w1→i1 v1 lead 3d SAME_SITE NO_WINDOW
        4d incident i1 rev 2 withdrawn yes | retracted w1→i1 v2
        4d incident i1 rev 2 withdrawn yes | - (duplicate)""");
  }

  @Test
  void retractionThatComesFirstHoldsAgainstWhatItWithdraws() {
    assertHolds(
        """
        at claim                                     | out
        3d incident i1 in hall                       | -
        4d warning w1 rev 2 withdrawn yes            | -
        5d warning w1 in hall issued 0h published 0h | -""");
  }

  @Test
  void claimMovesToAnotherEvent() {
    assertHolds(
        """
        at claim                                        | out
        0h warning w1 of alert in hall                  | -
        3d incident i1 in hall                          | match alert→i1 v1 lead 3d SAME_SITE NO_WINDOW
        4d warning w1 of advice in hall rev 2 issued 0h | retracted alert→i1 v2; match advice→i1 v1 lead 3d SAME_SITE NO_WINDOW
        5d warning w1 of alert in hall rev 3 issued 0h  | retracted advice→i1 v2; match alert→i1 v3 lead 3d SAME_SITE NO_WINDOW""");
  }

  @Test
  void exerciseStaysOneWhenItIsRetoldWithoutSayingSo() {
    assertHolds(
        """
        at claim                                              | out
        0h warning w1 of drill in hall exercise yes           | -
        1h warning w2 of drill in hall issued 0h              | -
        3d incident i1 in hall                                | -
        4d warning w1 of drill rev 2 withdrawn yes            | match drill→i1 v1 lead 3d SAME_SITE NO_WINDOW
        5d warning w3 of drill in hall exercise yes issued 0h | retracted drill→i1 v2""");
  }
}
