package io.foreknown.streams.gather;

import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.plain.LazyFold;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.Group;
import io.foreknown.streams.store.GroupStore;
import io.foreknown.streams.store.RowStore;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** The claims of each event, and where it was sent last. */
public final class EventStore {
  private final GroupStore<LastRoutes, Reported<Claim>> rows;

  /** For a processor that {@link GatherStage#ROWS} belongs to. */
  public EventStore(ProcessingContext context) {
    this((RowStore) context.getStateStore(GatherStage.ROWS));
  }

  EventStore(RowStore store) {
    this.rows = new GroupStore<>(store.rows(GatherStage.EVENTS), store.members(GatherStage.CLAIMS));
  }

  /** The event of a key, folded from its claims; null when there is none. */
  public @Nullable Event event(String key) {
    Group<LastRoutes, Reported<Claim>> group = rows.load(key);
    if (group == null) {
      return null;
    }
    Naming naming = naming(group);
    return LazyFold.of(
        shown(key, group).values(), naming == null ? Sameness.NONE : naming.sameness());
  }

  /** The claims under a key, by id; empty when there are none. */
  public SortedMap<String, Reported<Claim>> claims(String key) {
    Group<LastRoutes, Reported<Claim>> group = rows.load(key);
    return group == null ? new TreeMap<>() : shown(key, group);
  }

  /** Of whose warnings the desk wants to hear nothing. */
  public IssuerMutes mutes() {
    return IssuerMutes.of(key -> claims(EventKeys.text(key)).values());
  }

  private static SortedMap<String, Reported<Claim>> shown(
      String key, Group<LastRoutes, Reported<Claim>> group) {
    Naming naming = naming(group);
    return naming != null && naming.isAway(EventKeys.of(key).id())
        ? new TreeMap<>()
        : Members.shown(group.members());
  }

  private static @Nullable Naming naming(Group<LastRoutes, Reported<Claim>> group) {
    LastRoutes lastRoutes = group.head();
    return lastRoutes == null ? null : lastRoutes.naming();
  }

  /** The members of a group, with their head; empty when there is none. */
  Group<LastRoutes, Reported<Claim>> load(String key) {
    Group<LastRoutes, Reported<Claim>> group = rows.load(key);
    return group == null ? new Group<>() : group;
  }

  /** Writes a group of which only these members, and perhaps the head, have changed. */
  void save(String key, Group<LastRoutes, Reported<Claim>> group, Collection<String> changed) {
    rows.save(key, group, changed);
  }
}
