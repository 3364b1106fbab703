package io.foreknown.streams.scenario;

import static io.foreknown.streams.scenario.Timeline.assertHolds;

import org.junit.jupiter.api.Test;

/** How near a warned and a struck place must be. */
class PlaceScenariosTest {
  @Test
  void warningForACountryMeetsAnAttackOnACity() {
    assertHolds(
        """
        at claim                 | out
        0h warning w1 in RU      | -
        3d incident i1 in moscow | match w1→i1 v1 lead 3d AREA NO_WINDOW
        3d incident i2 in hall   | match w1→i2 v1 lead 3d AREA NO_WINDOW""");
  }

  @Test
  void attackOnACityMeetsALateWarningForACountry() {
    assertHolds(
        """
        at claim                                   | out
        3d incident i1 in moscow                   | -
        4d warning w1 in RU issued 0h published 0h | match w1→i1 v1 lead 3d AREA NO_WINDOW""");
  }

  @Test
  void attackToldOnlyCoarselyMeetsAWarningForASite() {
    assertHolds(
        """
        at claim                              | out
        0h warning w1 in hall                 | -
        3d incident i1 in RU                  | match w1→i1 v1 lead 3d COARSER NO_WINDOW
        4d incident i1 in hall began 3d rev 2 | match w1→i1 v2 lead 3d SAME_SITE NO_WINDOW (now known better)""");
  }

  @Test
  void attackElsewhereInTheCityIsANearMiss() {
    assertHolds(
        """
        at claim               | out
        0h warning w1 in hall  | -
        3d incident i1 in club | near-miss w1→i1 v1 lead 3d NEAR NO_WINDOW
        3d incident i2 in tver | -""");
  }

  @Test
  void attackOnAnotherKindOfSiteIsNoNearMissToo() {
    assertHolds(
        """
        at claim                   | out
        0h warning w1 in synagogue | -
        3d incident i1 in hall     | - (neither the place nor its kind)
        3d incident i2 in club     | near-miss w1→i2 v1 lead 3d NEAR NO_WINDOW (a club is of no listed kind)""");
  }

  @Test
  void attackByStrangersIsANearMiss() {
    assertHolds(
        """
        at claim                                      | out
        0h warning w1 in hall by isis                 | -
        3d incident i1 in hall by separatists         | near-miss w1→i1 v1 lead 3d SAME_SITE NO_WINDOW
        4d incident i1 in hall by isis rev 2 began 3d | match w1→i1 v2 lead 3d SAME_SITE NO_WINDOW""");
  }
}
