package io.foreknown.domain.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@link FixedIndex} is, of events that are sought within hours: one index for those of each
 * day. Each is small enough for the caches of a processor where the next searches are about the
 * same days, as they are in the order of {@link #places}.
 *
 * <p>For any number of threads.
 */
public final class TimedIndex {
  private final long width;

  /** By the day on which their events begin. */
  private final NavigableMap<Long, Part> days;

  /** Events of more than a day. */
  private final Part others;

  /** Of these entries; a search passes on where they stand in the list. */
  public TimedIndex(List<IndexEntry> entries) {
    this(entries, Duration.ofDays(1).toMillis());
  }

  /**
   * The same with other days.
   *
   * @param width of a day, in milliseconds
   */
  TimedIndex(List<IndexEntry> entries, long width) {
    this.width = width;
    NavigableMap<Long, List<Integer>> byDay = new TreeMap<>();
    List<Integer> longer = new ArrayList<>();
    for (int place = 0; place < entries.size(); place++) {
      IndexEntry entry = entries.get(place);
      List<Integer> some =
          entry.to() - entry.from() > width
              ? longer
              : byDay.computeIfAbsent(day(entry.from()), any -> new ArrayList<>());
      some.add(place);
    }
    this.days =
        byDay.entrySet().parallelStream()
            .collect(
                Collectors.toMap(
                    day -> day.getKey(),
                    day -> Part.of(entries, day.getValue()),
                    (one, other) -> one,
                    TreeMap::new));
    this.others = Part.of(entries, longer);
  }

  /** The entries of an index of its own, by where they stand in the list of all. */
  private record Part(FixedIndex index, List<Integer> places) {
    static Part of(List<IndexEntry> entries, List<Integer> places) {
      return new Part(new FixedIndex(places.stream().map(entries::get).toList()), places);
    }

    void find(Probe probe, IntConsumer sink) {
      index.find(probe, at -> sink.accept(places.get(at)));
    }
  }

  private long day(long millis) {
    return Math.floorDiv(millis, width);
  }

  /** The places of all entries, roughly in the order in which the events begin. */
  public List<Integer> places() {
    return Stream.concat(days.values().stream(), Stream.of(others))
        .flatMap(part -> part.places.stream())
        .toList();
  }

  /**
   * Passes on the places of all entries that are sought, each once, in no order that means
   * anything.
   */
  public void find(Probe probe, IntConsumer sink) {
    Reach sought = probe.reach();
    days.subMap(day(sought.from() - width), true, day(sought.to()), true)
        .values()
        .forEach(part -> part.find(probe, sink));
    others.find(probe, sink);
  }
}
