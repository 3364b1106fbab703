package io.foreknown.streams.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Events spread over partitions, each of which pairs what it has and tells what is at home there.
 */
class RoutingLawsTest {
  private static final MatchRule RULE = new MatchRule(MatchRules.shipped());
  private static final Router ROUTER = new Router(MatchRules.shipped(), LinkRules.shipped());
  private static final FootprintBuilder SURVEYOR =
      new FootprintBuilder(MatchRules.shipped(), LinkRules.shipped());

  private record Pair(String warning, String incident) {}

  @Property(tries = 300)
  void everyMatchIsReportedByExactlyOnePartition(
      @ForAll("warnings") List<WarningBuilder> warnings,
      @ForAll("reports") List<ReportBuilder> reports,
      @ForAll @IntRange(min = 1, max = 12) int partitions) {
    List<WarningEvent> warned = new ArrayList<>();
    List<IncidentEvent> struck = new ArrayList<>();
    for (int i = 0; i < warnings.size(); i++) {
      warned.add(warnings.get(i).named("w" + i).event());
    }
    for (int i = 0; i < reports.size(); i++) {
      struck.add(reports.get(i).named("i" + i).event());
    }
    MeetingPoints points = new MeetingPoints(partitions);
    List<Pair> given = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      given.addAll(
          told(
              partition, points, held(partition, points, warned), held(partition, points, struck)));
    }

    List<Pair> expected = matching(warned, struck);
    Statistics.collect(Math.min(expected.size(), 3));
    assertThat(given).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The events that were sent to this partition. */
  private static <E extends Event> List<E> held(
      int partition, MeetingPoints points, List<E> events) {
    return events.stream()
        .filter(event -> points.partitions(ROUTER.routes(event)).contains(partition))
        .toList();
  }

  private static List<Pair> told(
      int partition,
      MeetingPoints points,
      List<WarningEvent> warnings,
      List<IncidentEvent> incidents) {
    List<Pair> given = new ArrayList<>();
    for (WarningEvent warning : warnings) {
      for (IncidentEvent incident : meeting(warning, incidents)) {
        String home = Routes.home(ROUTER.routes(warning), ROUTER.routes(incident));
        if (home != null && points.partition(home) == partition) {
          given.addAll(matching(List.of(warning), List.of(incident)));
        }
      }
    }
    return given;
  }

  /** A partition looks only at what its index finds. */
  private static List<IncidentEvent> meeting(WarningEvent warning, List<IncidentEvent> incidents) {
    Map<String, IncidentEvent> byId = new HashMap<>();
    MeetingIndex index = new MeetingIndex();
    for (IncidentEvent incident : incidents) {
      byId.put(incident.id(), incident);
      index.add(SURVEYOR.footprint(incident).entry());
    }
    List<IncidentEvent> met = new ArrayList<>();
    index.find(
        SURVEYOR.footprint(warning).probe(),
        indexEntry -> met.add(Objects.requireNonNull(byId.get(indexEntry.id()))));
    return met;
  }

  private static List<Pair> matching(List<WarningEvent> warnings, List<IncidentEvent> incidents) {
    List<Pair> matching = new ArrayList<>();
    for (WarningEvent warning : warnings) {
      for (IncidentEvent incident : incidents) {
        if (RULE.match(warning, incident) != null) {
          matching.add(new Pair(warning.id(), incident.id()));
        }
      }
    }
    return matching;
  }

  @Provide
  Arbitrary<List<WarningBuilder>> warnings() {
    return Any.warning().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<ReportBuilder>> reports() {
    return Any.report().list().ofMaxSize(6);
  }
}
