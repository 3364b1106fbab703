package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of each record of one kind, in the order of publication.
 *
 * <p>Holds a bounded number and lets go of the oldest publications first. A page without filters
 * costs its length; with filters at most a pass over the view, and one over the events.
 */
public final class View {
  private final int most;
  private final Map<String, Entry> byId = new ConcurrentHashMap<>();
  private final NavigableMap<Cursor, Entry> newestFirst = new ConcurrentSkipListMap<>();
  private final Map<EventKey, Set<String>> bySubject = new ConcurrentHashMap<>();
  private volatile boolean complete = true;

  View(int most) {
    this.most = most;
  }

  /** The record of this id; null when there is none. */
  public @Nullable Entry get(String id) {
    return byId.get(id);
  }

  /** How many records there are, retracted ones included. */
  public int size() {
    return byId.size();
  }

  /** Whether nothing was let go of. */
  public boolean isComplete() {
    return complete;
  }

  /** All records, in no order. */
  public Collection<Entry> all() {
    return byId.values();
  }

  /** The record published first; null when there is none. */
  public @Nullable Entry oldest() {
    Map.Entry<Cursor, Entry> last = newestFirst.lastEntry();
    return last == null ? null : last.getValue();
  }

  /** The record published last; null when there is none. */
  public @Nullable Entry newest() {
    Map.Entry<Cursor, Entry> first = newestFirst.firstEntry();
    return first == null ? null : first.getValue();
  }

  /** The records about an event, oldest publication first. */
  public List<Entry> about(EventKey event) {
    return bySubject.getOrDefault(event, Set.of()).stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Entry::publishedAt).thenComparing(Entry::id))
        .toList();
  }

  /**
   * The records that a reader wants, by publication, from behind a cursor on; null: from the
   * beginning.
   */
  Page page(Sieve sieve, boolean isNewestFirst, @Nullable Cursor after, int limit) {
    NavigableMap<Cursor, Entry> all = isNewestFirst ? newestFirst : newestFirst.descendingMap();
    Collection<Entry> rest = (after == null ? all : all.tailMap(after, false)).values();
    List<Entry> items = new ArrayList<>();
    for (Entry entry : rest) {
      if (sieve.admits(entry) && isNewest(entry)) {
        if (items.size() == limit) {
          return new Page(items, items.get(limit - 1).cursor());
        }
        items.add(entry);
      }
    }
    return new Page(items, null);
  }

  /** The same in an order of the caller's; a pass over the view. */
  Page sorted(Sieve sieve, Function<Entry, Cursor> place, @Nullable Cursor after, int limit) {
    PriorityQueue<Placed> first = new PriorityQueue<>(Comparator.reverseOrder());
    for (Entry entry : byId.values()) {
      if (sieve.admits(entry)) {
        Cursor at = place.apply(entry);
        if (after == null || at.compareTo(after) > 0) {
          first.add(new Placed(at, entry));
          if (first.size() > limit + 1) {
            first.poll();
          }
        }
      }
    }
    List<Placed> sorted = first.stream().sorted().toList();
    List<Placed> shown = sorted.subList(0, Math.min(limit, sorted.size()));
    Cursor next = shown.size() < sorted.size() ? shown.get(limit - 1).at() : null;
    return new Page(shown.stream().map(Placed::entry).toList(), next);
  }

  private record Placed(Cursor at, Entry entry) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
      return at.compareTo(other.at);
    }
  }

  /** How many records a reader wants; a pass over the view. */
  int count(Sieve sieve) {
    int count = 0;
    for (Entry entry : byId.values()) {
      if (sieve.admits(entry)) {
        count++;
      }
    }
    return count;
  }

  /** A version that is being replaced may still be in the order. */
  private boolean isNewest(Entry entry) {
    Entry newest = byId.get(entry.id());
    return newest != null && newest.cursor().equals(entry.cursor());
  }

  /** Takes the place of the version before, whose history it continues. */
  void put(Entry entry) {
    Entry before = byId.get(entry.id());
    set(before == null ? entry : entry.after(before.history()));
  }

  /** Takes the place of the version before, as it is. */
  void set(Entry entry) {
    Entry before = byId.put(entry.id(), entry);
    newestFirst.put(entry.cursor(), entry);
    entry.facts().subjects().forEach(subject -> idsAbout(subject).add(entry.id()));
    if (before != null) {
      forget(before, entry);
    } else if (byId.size() > most) {
      complete = false;
      remove(newestFirst.lastEntry().getValue().id());
    }
  }

  private Set<String> idsAbout(EventKey subject) {
    return bySubject.computeIfAbsent(subject, key -> ConcurrentHashMap.newKeySet());
  }

  void remove(String id) {
    Entry before = byId.remove(id);
    if (before != null) {
      forget(before, null);
    }
  }

  private void forget(Entry before, @Nullable Entry now) {
    if (now == null || !now.cursor().equals(before.cursor())) {
      newestFirst.remove(before.cursor());
    }
    before.facts().subjects().stream()
        .filter(subject -> now == null || !now.facts().subjects().contains(subject))
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
