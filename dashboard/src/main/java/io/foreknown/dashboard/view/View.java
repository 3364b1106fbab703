package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, ViewRecord> byId = new ConcurrentHashMap<>();
  private volatile @Nullable Arrangement arrangement;
  private volatile boolean complete = true;

  /** Empty; will hold at most this many, and be arranged at any time. */
  View(int most) {
    this.most = most;
    this.arrangement = new Arrangement();
  }

  /** Empty; will be arranged when its order is first asked for, and not be changed after that. */
  View() {
    this.most = Integer.MAX_VALUE;
  }

  /** The record of this id; null when there is none. */
  public @Nullable ViewRecord get(String id) {
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
  public Collection<ViewRecord> all() {
    return byId.values();
  }

  /** The record published first; null when there is none. */
  public @Nullable ViewRecord oldest() {
    return arranged().oldest();
  }

  /** The record published last; null when there is none. */
  public @Nullable ViewRecord newest() {
    return arranged().newest();
  }

  /** The records about an event, oldest publication first. */
  public List<ViewRecord> about(EventKey event) {
    return arranged().about(event).stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .sorted(ViewRecord.OLDEST_FIRST)
        .toList();
  }

  /**
   * The records that a reader wants, by publication, from behind a cursor on; null: from the
   * beginning.
   */
  Page page(RecordFilter recordFilter, boolean isNewestFirst, @Nullable Cursor after, int limit) {
    List<ViewRecord> items = new ArrayList<>();
    for (ViewRecord viewRecord : arranged().from(isNewestFirst, after)) {
      if (recordFilter.admits(viewRecord) && isNewest(viewRecord)) {
        if (items.size() == limit) {
          return new Page(items, items.get(limit - 1).cursor());
        }
        items.add(viewRecord);
      }
    }
    return new Page(items, null);
  }

  /** The same in an order of the caller's; a pass over the view. */
  Page sorted(
      RecordFilter recordFilter,
      Function<ViewRecord, Cursor> place,
      @Nullable Cursor after,
      int limit) {
    PriorityQueue<Placed> first = new PriorityQueue<>(Comparator.reverseOrder());
    for (ViewRecord viewRecord : byId.values()) {
      if (recordFilter.admits(viewRecord)) {
        Cursor at = place.apply(viewRecord);
        if (after == null || at.compareTo(after) > 0) {
          first.add(new Placed(at, viewRecord));
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

  private record Placed(Cursor at, ViewRecord entry) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
      return at.compareTo(other.at);
    }
  }

  /** How many records a reader wants; a pass over the view. */
  int count(RecordFilter recordFilter) {
    int count = 0;
    for (ViewRecord viewRecord : byId.values()) {
      if (recordFilter.admits(viewRecord)) {
        count++;
      }
    }
    return count;
  }

  /** A version that is being replaced may still be in the order. */
  private boolean isNewest(ViewRecord viewRecord) {
    ViewRecord newest = byId.get(viewRecord.id());
    return newest != null && newest.cursor().equals(viewRecord.cursor());
  }

  /** Takes the place of the version before, whose history it continues. */
  void put(ViewRecord viewRecord) {
    ViewRecord before = byId.get(viewRecord.id());
    set(before == null ? viewRecord : viewRecord.after(before.history()));
  }

  /** Takes the place of the version before, as it is. */
  void set(ViewRecord viewRecord) {
    ViewRecord before = byId.put(viewRecord.id(), viewRecord);
    Arrangement known = arrangement;
    if (known != null) {
      known.add(viewRecord);
      if (before != null) {
        known.remove(before, viewRecord);
      }
    }
    if (byId.size() > most) {
      complete = false;
      remove(Objects.requireNonNull(oldest(), "it holds more than none").id());
    }
  }

  void remove(String id) {
    ViewRecord before = byId.remove(id);
    Arrangement known = arrangement;
    if (before != null && known != null) {
      known.remove(before, null);
    }
  }

  private Arrangement arranged() {
    Arrangement known = arrangement;
    return known == null ? arrange() : known;
  }

  private synchronized Arrangement arrange() {
    Arrangement known = arrangement;
    if (known == null) {
      known = new Arrangement();
      byId.values().forEach(known::add);
      arrangement = known;
    }
    return known;
  }
}
