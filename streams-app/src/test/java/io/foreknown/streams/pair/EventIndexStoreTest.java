package io.foreknown.streams.pair;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.store.GivenStores;
import io.foreknown.streams.store.RowStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventIndexStoreTest {
  private static final MatchRules RULES = MatchRules.shipped();

  private final RowStore store = store();
  private final RoutedEvent warning = routed(aWarning("w1").event());

  private static RowStore store() {
    return GivenStores.rows(GivenStores.context(), "pair.rows", PairSide.INCIDENTS.events());
  }

  @Test
  void indexIsMadeAnewFromTheStore() {
    RoutedEvent incident = routed(aReport("i1").event());
    replace(open(), null, incident);

    assertThat(meeting(open(), null, warning)).containsExactly(incident);
    assertThat(told(open())).isEqualTo(incident);
  }

  @Test
  void replacedEventIsMetWhereItIsNow() {
    EventIndexStore open = open();
    RoutedEvent before = routed(aReport("i1").event());
    RoutedEvent now = routed(aReport("i1").on(site("louvre", "paris", "FR")).event());
    replace(open, null, before);

    replace(open, before, now);

    assertThat(meeting(open, null, warning)).isEmpty();
    assertThat(told(open)).isEqualTo(now);
  }

  @Test
  void forgottenEventLeavesNothing() {
    EventIndexStore open = open();
    RoutedEvent incident = routed(aReport("i1").event());
    replace(open, null, incident);

    replace(open, incident, null);

    assertThat(open.get("i1")).isNull();
    assertThat(meeting(open, warning, null)).isEmpty();
    assertThat(GivenStores.keys(store, PairSide.INCIDENTS.events())).isEmpty();
  }

  private EventIndexStore open() {
    return new EventIndexStore(
        store.rows(PairSide.INCIDENTS.events()), new FootprintBuilder(RULES, LinkRules.shipped()));
  }

  private static List<RoutedEvent> meeting(
      EventIndexStore open, @Nullable RoutedEvent before, @Nullable RoutedEvent now) {
    List<RoutedEvent> met = new ArrayList<>();
    open.meeting(placed(open, before), placed(open, now), met::add);
    return met;
  }

  private static void replace(
      EventIndexStore open, @Nullable RoutedEvent before, @Nullable RoutedEvent now) {
    open.replace("i1", placed(open, before), placed(open, now));
  }

  private static @Nullable LocalEvent placed(EventIndexStore open, @Nullable RoutedEvent event) {
    return event == null ? null : open.placed(event);
  }

  private static @Nullable RoutedEvent told(EventIndexStore open) {
    LocalEvent event = open.get("i1");
    return event == null ? null : event.routed();
  }

  private static RoutedEvent routed(Event event) {
    return new RoutedEvent(event, new Router(RULES, LinkRules.shipped()).routes(event));
  }
}
