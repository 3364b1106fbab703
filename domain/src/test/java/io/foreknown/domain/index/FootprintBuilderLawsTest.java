package io.foreknown.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** No pair that matches is missed by the index, from whichever side one looks. */
class FootprintBuilderLawsTest {
  private static final MatchRules FAR =
      new MatchRules(
          List.of(
              new MatchRow("", 1, Duration.ZERO, 3, Duration.ofDays(2)),
              new MatchRow("security", 5, Duration.ofDays(1), 40, Duration.ZERO),
              new MatchRow("security.terrorism", 0, Duration.ofDays(20), 120, Duration.ofDays(30))),
          SiteKinds.shipped());

  @Property(tries = 2_000)
  void eventsThatMatchAreFoundFromBothSides(
      @ForAll("rules") MatchRules rules,
      @ForAll("warnings") WarningBuilder warned,
      @ForAll("reports") ReportBuilder reported) {
    WarningEvent warning = warned.event();
    IncidentEvent incident = reported.event();
    boolean matches = new MatchRule(rules).finding(warning, incident) != null;

    Statistics.collect(matches, isFound(rules, warning, incident));
    if (matches) {
      assertThat(isFound(rules, warning, incident)).as("the warning").isTrue();
      assertThat(isFound(rules, incident, warning)).as("the incident").isTrue();
    }
  }

  private static boolean isFound(MatchRules rules, Event filed, Event seeking) {
    FootprintBuilder footprintBuilder = new FootprintBuilder(rules, LinkRules.shipped());
    MeetingIndex index = new MeetingIndex();
    index.add(footprintBuilder.footprint(filed).entry());
    boolean[] found = {false};
    index.find(footprintBuilder.footprint(seeking).probe(), indexEntry -> found[0] = true);
    return found[0];
  }

  @Provide
  Arbitrary<MatchRules> rules() {
    return Arbitraries.of(MatchRules.shipped(), FAR);
  }

  @Provide
  Arbitrary<WarningBuilder> warnings() {
    return Any.warning();
  }

  @Provide
  Arbitrary<ReportBuilder> reports() {
    return Any.report();
  }
}
