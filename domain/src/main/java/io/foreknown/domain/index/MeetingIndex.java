package io.foreknown.domain.index;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of one side, found by what an event of the other side looks for.
 *
 * <p>To add, to remove and to look costs, for each term of the event, a logarithm of the number of
 * entries; to look also costs the entries that are told, and few others. Nothing is collected: an
 * entry is told as it is found, and remembers the search that met it, so that it is told once. For
 * one thread, and one search at a time.
 */
public final class MeetingIndex {
  private final TermTable timelines = new TermTable();
  private long searches;

  /** Files an event, of which there is no version here. */
  public void add(Entry entry) {
    for (long term : entry.terms()) {
      Timeline found = timelines.get(term);
      timelines.put(term, found == null ? entry : found.with(entry));
    }
  }

  /** Forgets an event that was filed by an equal entry. */
  public void remove(Entry entry) {
    for (long term : entry.terms()) {
      Timeline left = Objects.requireNonNull(timelines.get(term)).without(entry);
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

  /** Tells every entry that is sought, once. */
  public void find(Probe probe, Consumer<Entry> told) {
    find(probe, ++searches, told);
  }

  /** Tells every entry that an event sought before or seeks now, once; null: there was none. */
  public void findEither(@Nullable Probe before, @Nullable Probe now, Consumer<Entry> told) {
    long search = ++searches;
    if (now != null) {
      find(now, search, told);
    }
    if (before != null && (now == null || !now.isSameAs(before))) {
      find(before, search, told);
    }
  }

  private void find(Probe probe, long search, Consumer<Entry> told) {
    for (long term : probe.terms()) {
      Timeline timeline = timelines.get(term);
      if (timeline != null) {
        timeline.overlapping(
            probe.reach(),
            entry -> {
              if (probe.isComparable(entry) && entry.isNewTo(search)) {
                told.accept(entry);
              }
            });
      }
    }
  }
}
