package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of each record of one kind, in the order of publication.
 *
 * <p>A page without filters costs its length; with filters at most a pass over the view, and one
 * over the events.
 */
public final class View {
  private final Records records;

  View(Records records) {
    this.records = records;
  }

  /** The record of this id; null when there is none. */
  public @Nullable ViewRecord get(String id) {
    return records.get(id);
  }

  /** How many records there are, retracted ones included. */
  public int size() {
    return records.size();
  }

  /** Whether nothing was let go of. */
  public boolean isComplete() {
    return records.isComplete();
  }

  /** All records, in no order. */
  public Collection<ViewRecord> all() {
    return records.all();
  }

  /** All records, in no order, for one who looks at what most of them say. */
  Iterable<ViewRecord> read() {
    return records.read();
  }

  /** The record published first; null when there is none. */
  public @Nullable ViewRecord oldest() {
    return records.oldest();
  }

  /** The record published last; null when there is none. */
  public @Nullable ViewRecord newest() {
    return records.newest();
  }

  /** The records about an event, oldest publication first. */
  public List<ViewRecord> about(EventKey event) {
    return records.about(event).stream().sorted(ViewRecord.OLDEST_FIRST).toList();
  }

  /**
   * The records that a reader wants, by publication, from behind a cursor on; null: from the
   * beginning.
   */
  Page page(RecordFilter recordFilter, boolean isNewestFirst, @Nullable Cursor after, int limit) {
    List<ViewRecord> items = new ArrayList<>();
    for (ViewRecord viewRecord : records.from(isNewestFirst, after, recordFilter.reads())) {
      if (recordFilter.admits(viewRecord) && records.isNewest(viewRecord)) {
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
    for (ViewRecord viewRecord : records.read()) {
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
    for (ViewRecord viewRecord : recordFilter.reads() ? records.read() : records.all()) {
      if (recordFilter.admits(viewRecord)) {
        count++;
      }
    }
    return count;
  }
}
