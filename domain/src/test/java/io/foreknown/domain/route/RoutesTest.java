package io.foreknown.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutesTest {
  @Test
  void homeIsTheLeastKeyThatBothTouch() {
    assertThat(
            Routes.home(
                routes("w1", "p:arena", "p:crocus", "p:moscow"),
                routes("i1", "c:46b", "p:crocus", "p:moscow")))
        .isEqualTo("p:crocus");
  }

  @Test
  void homeIsTheSharedKeyEvenWhereBothGoEverywhere() {
    assertThat(
            Routes.home(
                everywhere("w1", "p:arena", "p:moscow"), everywhere("i1", "c:46b", "p:moscow")))
        .isEqualTo("p:moscow");
  }

  @Test
  void pairIsReportedWhereTheFinerSideLives() {
    assertThat(Routes.home(everywhere("w1"), routes("i1", "p:crocus", "p:moscow")))
        .isEqualTo("p:crocus");
    assertThat(Routes.home(routes("w1", "p:arena", "p:moscow"), everywhere("i1")))
        .isEqualTo("p:arena");
  }

  @Test
  void pairThatIsEverywhereOnBothSidesIsReportedOnce() {
    assertThat(Routes.home(everywhere("w1"), everywhere("i1"))).isEqualTo("e:i1");
  }

  @Test
  void pairWithoutAMeetingPointHasNoHome() {
    assertThat(Routes.home(routes("w1", "p:arena"), routes("i1", "p:crocus"))).isNull();
  }

  @Test
  void eventWithoutKeysIsEverywhere() {
    assertThat(Routes.of(new TreeSet<>(), false, "w1").everywhere()).isTrue();
  }

  private static Routes routes(String event, String... keys) {
    return Routes.of(new TreeSet<>(List.of(keys)), false, event);
  }

  private static Routes everywhere(String event, String... keys) {
    return Routes.of(new TreeSet<>(List.of(keys)), true, event);
  }
}
