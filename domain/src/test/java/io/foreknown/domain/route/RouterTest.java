package io.foreknown.domain.route;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.point;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import org.junit.jupiter.api.Test;

class RouterTest {
  private final Router router = new Router(MatchRules.shipped(), LinkRules.shipped());

  @Test
  void placeIsMetAtEveryIdBelowTheSubdivision() {
    Routes routes = routesOf(site("crocus", "krasnogorsk", "RU-MOS", "RU"));

    assertThat(routes.keys()).containsExactly("p:crocus", "p:krasnogorsk");
    assertThat(routes.everywhere()).isFalse();
    assertThat(routes.anchor()).isEqualTo("p:crocus");
  }

  @Test
  void countryIsEverywhereAndAnchoredAtItsEvent() {
    Routes routes = routesOf(aPlace("RU").covering(point(37, 55)).place());

    assertThat(routes.keys()).isEmpty();
    assertThat(routes.everywhere()).isTrue();
    assertThat(routes.anchor()).isEqualTo("e:i1");
  }

  @Test
  void eventInASiteAndARegionIsAtTheSiteAndEverywhere() {
    Routes routes = routesOf(aPlace("RU-MOS").within("RU").place(), site("crocus", "RU-MOS", "RU"));

    assertThat(routes.keys()).containsExactly("p:crocus");
    assertThat(routes.everywhere()).isTrue();
    assertThat(routes.anchor()).isEqualTo("p:crocus");
  }

  @Test
  void pointIsMetInItsMapCellToo() {
    Routes routes = routesOf(aPlace("crocus").covering(point(37.39, 55.83)).place());

    assertThat(routes.keys()).hasSize(2).contains("p:crocus").anyMatch(key -> key.startsWith("c:"));
    assertThat(routes.everywhere()).isFalse();
  }

  @Test
  void warningIsWidenedByTheReachOfItsHazard() {
    Place atTheEdge = aPlace("metro").covering(point(45.05, 0.05)).place();

    assertThat(router.routes(aWarning("w1").of("security").on(atTheEdge).event()).keys())
        .as("the corner of four cells is within ten kilometres")
        .hasSizeGreaterThan(2);
    assertThat(router.routes(aWarning("w1").of("met").on(atTheEdge).event()).keys()).hasSize(2);
    assertThat(routesOf(atTheEdge).keys()).as("only one side is widened").hasSize(2);
  }

  @Test
  void areaOfVeryManyCellsIsEverywhere() {
    Routes routes = routesOf(aPlace("siberia").covering(circle(100, 60, 2_000)).place());

    assertThat(routes.keys()).containsExactly("p:siberia");
    assertThat(routes.everywhere()).isTrue();
  }

  @Test
  void regionWithoutACodeIsMetAtItsOwnIdAndCells() {
    Routes routes =
        routesOf(aPlace("siberia").level(Level.REGION).covering(point(100, 60)).place());

    assertThat(routes.keys()).hasSize(2).contains("p:siberia");
    assertThat(routes.everywhere()).isFalse();
  }

  private Routes routesOf(Place... places) {
    return router.routes(aReport("i1").on(places).event());
  }
}
