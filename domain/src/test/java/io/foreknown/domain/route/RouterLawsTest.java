package io.foreknown.domain.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Cells;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.place.Sphere;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.statistics.Statistics;

/** No pair that matches is missed, wherever in the world it is. */
class RouterLawsTest {
  private static final Duration YEARS = Duration.ofDays(1_000);

  private final MatchRules rules =
      new MatchRules(
          List.of(
              new MatchRow("", 1, YEARS, 3, YEARS),
              new MatchRow("security", 5, YEARS, 40, YEARS),
              new MatchRow("security.terrorism", 0, YEARS, 120, YEARS)),
          SiteKinds.shipped());
  private final MatchRule rule = new MatchRule(rules);
  private final Router router = new Router(rules, LinkRules.shipped());

  @Property(tries = 3_000)
  void bothSidesOfAMatchArePresentAtItsHome(
      @ForAll("warnings") WarningBuilder warned, @ForAll("reports") ReportBuilder reported) {
    WarningEvent warning = warned.event();
    IncidentEvent incident = reported.event();
    Routes ofWarning = router.routes(warning);
    Routes ofIncident = router.routes(incident);
    String home = Routes.home(ofWarning, ofIncident);
    Match match = rule.match(warning, incident);

    Statistics.collect(match == null ? "no match" : match.place(), home == null ? "apart" : "met");
    if (match != null) {
      assertThat(home).isNotNull();
    }
    if (home != null) {
      assertThat(isPresent(ofWarning, home)).as("the warning is at %s", home).isTrue();
      assertThat(isPresent(ofIncident, home)).as("the incident is at %s", home).isTrue();
    }
  }

  @Property(tries = 1_000)
  void areasWithinReachShareACellOfTheWidenedOne(
      @ForAll("geometries") Geometry one,
      @ForAll("geometries") Geometry other,
      @ForAll @DoubleRange(max = 100) double marginKm) {
    Set<String> widened = Cells.ofLevel(one, marginKm, 6, 500);
    Set<String> plain = Cells.ofLevel(other, 0, 6, 500);

    if (Sphere.distanceKm(one, other) <= marginKm) {
      assertThat(Collections.disjoint(widened, plain)).isFalse();
    }
  }

  @Provide
  Arbitrary<WarningBuilder> warnings() {
    return Any.warning();
  }

  @Provide
  Arbitrary<ReportBuilder> reports() {
    return Any.report();
  }

  @Provide
  Arbitrary<Geometry> geometries() {
    return Any.geometry();
  }

  private static boolean isPresent(Routes routes, String key) {
    return routes.keys().contains(key) || routes.everywhere() || routes.anchor().equals(key);
  }
}
