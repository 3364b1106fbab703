package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.route.Sent;
import io.foreknown.streams.store.Group;
import io.foreknown.streams.store.GroupRows;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** The claims of each event, and where it was sent last. */
public final class EventRows {
  private final GroupRows<Sent, Reported<Claim>> rows;

  /** For a processor that {@link GatherStage#EVENTS} and {@link GatherStage#CLAIMS} belong to. */
  public EventRows(ProcessingContext context) {
    this.rows =
        new GroupRows<>(
            context.getStateStore(GatherStage.EVENTS), context.getStateStore(GatherStage.CLAIMS));
  }

  /** The event of a key, folded from its claims; null when there is none. */
  public @Nullable Event event(String key) {
    Group<Sent, Reported<Claim>> group = rows.load(key);
    return group == null ? null : EventFold.of(group.members().values());
  }

  /** The claims of a key by id; empty when there are none. */
  public SortedMap<String, Reported<Claim>> claims(String key) {
    Group<Sent, Reported<Claim>> group = rows.load(key);
    return group == null ? new TreeMap<>() : group.members();
  }

  GatheredEvent load(String key) {
    Group<Sent, Reported<Claim>> group = rows.load(key);
    return new GatheredEvent(group == null ? new Group<>() : group);
  }

  void save(String key, GatheredEvent event, String claim) {
    rows.save(key, event.group(), List.of(claim));
  }
}
