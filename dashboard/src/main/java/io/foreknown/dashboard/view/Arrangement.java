package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of a view in the order of publication, and by the events that they are about. One
 * thread puts in, any number looks.
 */
final class Arrangement {
  private final NavigableMap<Cursor, ViewRecord> newestFirst = new ConcurrentSkipListMap<>();
  private final Map<EventKey, Set<String>> bySubject = new ConcurrentHashMap<>();

  /** The record published first; null when there is none. */
  @Nullable ViewRecord oldest() {
    Map.Entry<Cursor, ViewRecord> last = newestFirst.lastEntry();
    return last == null ? null : last.getValue();
  }

  /** The record published last; null when there is none. */
  @Nullable ViewRecord newest() {
    Map.Entry<Cursor, ViewRecord> first = newestFirst.firstEntry();
    return first == null ? null : first.getValue();
  }

  /** The ids of the records about an event. */
  Set<String> about(EventKey event) {
    return bySubject.getOrDefault(event, Set.of());
  }

  /** The records behind a cursor; null: all. */
  Collection<ViewRecord> from(boolean isNewestFirst, @Nullable Cursor after) {
    NavigableMap<Cursor, ViewRecord> all =
        isNewestFirst ? newestFirst : newestFirst.descendingMap();
    return (after == null ? all : all.tailMap(after, false)).values();
  }

  void add(ViewRecord viewRecord) {
    newestFirst.put(viewRecord.cursor(), viewRecord);
    viewRecord.subjects().forEach(subject -> idsAbout(subject).add(viewRecord.id()));
  }

  private Set<String> idsAbout(EventKey subject) {
    return bySubject.computeIfAbsent(subject, key -> ConcurrentHashMap.newKeySet());
  }

  /** Takes out a version; {@code now} is the one that was added in its place, null: none. */
  void remove(ViewRecord before, @Nullable ViewRecord now) {
    if (now == null || !now.cursor().equals(before.cursor())) {
      newestFirst.remove(before.cursor());
    }
    before.subjects().stream()
        .filter(subject -> now == null || !now.subjects().contains(subject))
        .forEach(
            subject ->
                bySubject.computeIfPresent(
                    subject,
                    (key, ids) -> {
                      ids.remove(before.id());
                      return ids.isEmpty() ? null : ids;
                    }));
  }
}
