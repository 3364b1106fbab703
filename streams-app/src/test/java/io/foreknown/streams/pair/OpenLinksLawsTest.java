package io.foreknown.streams.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.NaiveLinks;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRow;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.link.LinkStanding;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.fault.Deferred;
import io.foreknown.streams.route.MeetingPoints;
import io.foreknown.streams.store.GivenStores;
import io.foreknown.streams.store.RowStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Incidents that come, change and go, spread over partitions. */
class OpenLinksLawsTest {
  private static final LinkRules RULES =
      new LinkRules(List.of(new LinkRow("", Duration.ofHours(12), 5)));
  private static final LinkRule RULE = new LinkRule(RULES, SiteKinds.shipped());
  private static final Router ROUTER = new Router(MatchRules.shipped(), RULES);
  private static final FootprintBuilder SURVEYOR =
      new FootprintBuilder(MatchRules.shipped(), RULES);

  /** What becomes of one of a few incidents; null: it is withdrawn. */
  private record Change(String id, @Nullable ReportBuilder report) {
    @Nullable IncidentEvent event() {
      return report == null ? null : report.named(id).event();
    }
  }

  private static final class Partition {
    private final MeetingPoints points;
    private final int number;
    private final RowStore rows =
        GivenStores.rows(
            GivenStores.context(), "pair.rows", PairSide.INCIDENTS.events(), PairStage.LINKS);
    private final EventIndexStore events =
        new EventIndexStore(rows.rows(PairSide.INCIDENTS.events()), SURVEYOR);
    private final OpenLinks links;

    Partition(MeetingPoints points, int number) {
      this.points = points;
      this.number = number;
      this.links =
          new OpenLinks(
              PairSide.INCIDENTS, events, rows.rows(PairStage.LINKS), RULE, points, number);
    }

    void take(Change change, Map<String, LinkStanding> given) {
      IncidentEvent event = change.event();
      LocalEvent before = events.get(change.id());
      LocalEvent now = event == null || !isHere(event) ? null : placed(event);
      events.replace(change.id(), before, now);
      Deferred faults = new Deferred();
      links.replace(
          change.id(),
          before,
          now,
          faults,
          (key, links) ->
              given.merge(
                  key,
                  LinkStanding.NONE.after(number, links),
                  (known, any) -> known.after(number, links)));
      faults.rethrow();
    }

    private LocalEvent placed(Event event) {
      return events.placed(new RoutedEvent(event, ROUTER.routes(event)));
    }

    private boolean isHere(Event event) {
      return points.partitions(ROUTER.routes(event)).contains(number);
    }
  }

  @Property(tries = 150)
  void linksAreThoseAmongWhatStandsWhateverWentBefore(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 5) int partitions) {
    Map<String, LinkStanding> given = new HashMap<>();
    Map<String, Event> standing = new HashMap<>();
    for (int number = 0; number < partitions; number++) {
      Partition partition = new Partition(new MeetingPoints(partitions), number);
      changes.forEach(change -> partition.take(change, given));
    }
    for (Change change : changes) {
      IncidentEvent event = change.event();
      if (event == null) {
        standing.remove(change.id());
      } else {
        standing.put(change.id(), event);
      }
    }

    List<Link> expected = NaiveLinks.of(RULE, standing.values());
    Statistics.label("links").collect(Math.min(expected.size(), 9));
    assertThat(given.values().stream().map(LinkStanding::links).flatMap(Collection::stream))
        .containsExactlyInAnyOrderElementsOf(new ArrayList<>(expected));
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.oneOf(Any.alike(), Any.alike(), Any.report()).injectNull(0.15))
        .as((number, report) -> new Change("i" + number, report))
        .list()
        .ofMinSize(3)
        .ofMaxSize(40);
  }
}
