package io.foreknown.streams.route;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingPartitionerTest {
  private static final int PARTITIONS = 64;
  private static final Place HALL = site("hall", "krasnogorsk", "RU-MOS", "RU");
  private static final Place METRO = site("metro", "moscow", "RU-MOW", "RU");

  private final Router router = new Router(MatchRules.shipped(), LinkRules.shipped());
  private final MeetingPoints points = new MeetingPoints(PARTITIONS);

  @Test
  void newEventGoesToThePartitionsOfItsMeetingPoints() {
    assertThat(partitions(at(HALL), null))
        .contains(Set.of(points.partition("p:hall"), points.partition("p:krasnogorsk")));
  }

  @Test
  void movedEventGoesToWhereItWasToo() {
    assertThat(partitions(at(METRO), at(HALL).routes()))
        .contains(
            Set.of(
                points.partition("p:hall"),
                points.partition("p:krasnogorsk"),
                points.partition("p:metro"),
                points.partition("p:moscow")));
  }

  @Test
  void withdrawnEventGoesToWhereItWas() {
    assertThat(partitions(null, at(HALL).routes()))
        .contains(Set.of(points.partition("p:hall"), points.partition("p:krasnogorsk")));
  }

  @Test
  void eventThatNamesACountryGoesEverywhere() {
    Set<Integer> all = new HashSet<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      all.add(partition);
    }

    assertThat(partitions(at(aPlace("RU").place()), null)).contains(all);
    assertThat(partitions(at(HALL), at(aPlace("RU").place()).routes())).contains(all);
  }

  @Test
  void meetingPointsAreSpread() {
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      used.add(points.partition("p:place-" + i));
    }

    assertThat(used).hasSize(PARTITIONS).allMatch(at -> at >= 0 && at < PARTITIONS);
  }

  private RoutedEvent at(Place place) {
    IncidentEvent event = aReport("i1").on(place).event();
    return new RoutedEvent(event, router.routes(event));
  }

  private static Optional<Set<Integer>> partitions(
      @Nullable RoutedEvent now, @Nullable Routes before) {
    EventChange change = new EventChange(new EventKey(ClaimType.INCIDENT, "i1"), now, before);
    return new MeetingPartitioner().partitions("events", "i:i1", change, PARTITIONS);
  }
}
