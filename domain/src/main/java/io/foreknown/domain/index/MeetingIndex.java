package io.foreknown.domain.index;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of one side, found by what an event of the other side looks for.
 *
 * <p>To add, to remove and to look costs, for each term of the event, a logarithm of the number of
 * entries; to look also costs the entries that are passed on, and few others. Nothing is collected:
 * an entry is passed on as it is found, and remembers the search that met it, so that it is passed
 * on once. For one thread, and one search at a time.
 */
public final class MeetingIndex {
  private final TermTable timelines = new TermTable();
  private long searches;

  /** Files an event, of which there is no version here. */
  public void add(IndexEntry indexEntry) {
    for (long term : indexEntry.terms()) {
      Timeline found = timelines.get(term);
      timelines.put(term, found == null ? indexEntry : found.with(indexEntry));
    }
  }

  /** Forgets an event that was filed by an equal entry. */
  public void remove(IndexEntry indexEntry) {
    for (long term : indexEntry.terms()) {
      Timeline left = Objects.requireNonNull(timelines.get(term)).without(indexEntry);
      if (left == null) {
        timelines.remove(term);
      } else {
        timelines.put(term, left);
      }
    }
  }

  /** Whether nothing is filed. */
  public boolean isEmpty() {
    return timelines.isEmpty();
  }

  /** Passes on every entry that is sought, once. */
  public void find(Probe probe, Consumer<IndexEntry> sink) {
    find(probe, ++searches, sink);
  }

  /** Passes on every entry that an event sought before or seeks now, once; null: there was none. */
  public void findEither(@Nullable Probe before, @Nullable Probe now, Consumer<IndexEntry> sink) {
    long search = ++searches;
    if (now != null) {
      find(now, search, sink);
    }
    if (before != null && (now == null || !now.isSameAs(before))) {
      find(before, search, sink);
    }
  }

  private void find(Probe probe, long search, Consumer<IndexEntry> sink) {
    for (long term : probe.terms()) {
      Timeline timeline = timelines.get(term);
      if (timeline != null) {
        timeline.overlapping(
            probe.reach(),
            indexEntry -> {
              if (probe.isComparable(indexEntry) && indexEntry.isNewTo(search)) {
                sink.accept(indexEntry);
              }
            });
      }
    }
  }
}
