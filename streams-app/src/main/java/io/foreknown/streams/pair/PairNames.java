package io.foreknown.streams.pair;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids of warnings by which the two events of a pair find each other about which the desk has
 * decided, as it names the warning by any of its ids.
 */
final class PairNames {
  private PairNames() {}

  /** Under which an event is found, beside its own id. */
  static Collection<String> of(Event event) {
    return event instanceof IncidentEvent incident
        ? incident.desk().pairs().keySet()
        : event.merged();
  }

  /** The warnings about whose pairs something else is decided than before. */
  static Set<String> changed(LocalEvent before, LocalEvent now) {
    return now.routed().event() instanceof IncidentEvent incident
            && before.routed().event() instanceof IncidentEvent past
        ? incident.desk().changedSince(past.desk())
        : Set.of();
  }

  /** By which an event looks for those of the other side, as it was and as it is. */
  static Set<String> sought(@Nullable LocalEvent before, @Nullable LocalEvent now) {
    Set<String> sought = new TreeSet<>();
    addTo(sought, before);
    addTo(sought, now);
    return sought;
  }

  private static void addTo(Set<String> sought, @Nullable LocalEvent local) {
    if (local != null) {
      Event event = local.routed().event();
      sought.addAll(of(event));
      if (!(event instanceof IncidentEvent)) {
        sought.add(event.id());
      }
    }
  }
}
