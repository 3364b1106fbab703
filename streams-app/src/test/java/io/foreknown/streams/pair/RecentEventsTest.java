package io.foreknown.streams.pair;

import static io.foreknown.domain.given.Given.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
  private final RecentEvents recent = new RecentEvents(100);

  @Test
  void leastRecentlyUsedGoesFirst() {
    put("i1", 40);
    put("i2", 40);
    recent.get("i1");

    put("i3", 40);

    assertThat(told("i1")).isEqualTo(event("i1"));
    assertThat(recent.get("i2")).isNull();
    assertThat(told("i3")).isEqualTo(event("i3"));
  }

  @Test
  void newVersionTakesThePlaceOfTheOld() {
    put("i1", 60);
    put("i2", 40);

    put("i1", 60);

    assertThat(recent.get("i2")).isNotNull();
  }

  @Test
  void eventLargerThanAllOfItIsNotKept() {
    put("i1", 40);

    put("i2", 101);

    assertThat(recent.get("i1")).isNull();
    assertThat(recent.get("i2")).isNull();
  }

  @Test
  void removedEventLeavesItsRoom() {
    put("i1", 60);
    put("i2", 40);

    recent.remove("i1");
    recent.remove("i1");
    put("i3", 60);

    assertThat(recent.get("i1")).isNull();
    assertThat(recent.get("i2")).isNotNull();
  }

  private void put(String id, int bytes) {
    recent.put(
        id,
        new LocalEvent(event(id), new FootprintBuilder(MatchRules.shipped(), LinkRules.shipped())),
        bytes);
  }

  private @Nullable RoutedEvent told(String id) {
    LocalEvent event = recent.get(id);
    return event == null ? null : event.routed();
  }

  private static RoutedEvent event(String id) {
    IncidentEvent event = aReport(id).event();
    return new RoutedEvent(
        event, new Router(MatchRules.shipped(), LinkRules.shipped()).routes(event));
  }
}
