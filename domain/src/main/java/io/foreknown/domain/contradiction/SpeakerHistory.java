package io.foreknown.domain.contradiction;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that one speaker said on one question, and when each word was the newest that was known.
 *
 * <p>A word is never the newest when a newer one was known before it. The others follow each other
 * in the order in which they were said and, the same, in which they became known; so a change moves
 * only its neighbours.
 */
final class SpeakerHistory {
  private final NavigableSet<Utterance> words = new TreeSet<>(Utterance.SPOKEN);
  private final NavigableMap<Utterance, HoldingPeriod> newest = new TreeMap<>(Utterance.SPOKEN);

  /** Of the newest, those after another position or none. */
  private final NavigableSet<Utterance> first = new TreeSet<>(Utterance.SPOKEN);

  /** What has become the newest, or is no more, since the first were looked for. */
  private final NavigableSet<Utterance> moved = new TreeSet<>(Utterance.SPOKEN);

  boolean isEmpty() {
    return words.isEmpty();
  }

  void add(Utterance utterance, PositionChanges positionChanges) {
    positionChanges.stepsBetween(words.lower(utterance), utterance, words.higher(utterance));
    words.add(utterance);
    HoldingPeriod next = valueOf(newest.higherEntry(utterance));
    if (next == null || next.start().at().isAfter(utterance.attribution().publishedAt())) {
      begin(utterance, next == null ? null : next.start(), positionChanges);
    }
    lookForFirst(positionChanges);
  }

  /** The word since which the speaker holds what he holds by this one, without a break. */
  Utterance first(Utterance held) {
    return Objects.requireNonNull(first.floor(held));
  }

  private void begin(
      Utterance utterance, @Nullable ChangePoint end, PositionChanges positionChanges) {
    HoldingPeriod before = valueOf(newest.lowerEntry(utterance));
    while (before != null && !before.start().at().isBefore(utterance.attribution().publishedAt())) {
      positionChanges.ends(newest.remove(before.utterance()));
      moved.add(before.utterance());
      before = valueOf(newest.lowerEntry(utterance));
    }
    if (before != null) {
      put(before.utterance(), utterance.changePoint(), positionChanges);
    }
    put(utterance, end, positionChanges);
  }

  void remove(Utterance utterance, PositionChanges positionChanges) {
    words.remove(utterance);
    positionChanges.stepsAway(words.lower(utterance), utterance, words.higher(utterance));
    HoldingPeriod holdingPeriod = newest.remove(utterance);
    if (holdingPeriod != null) {
      positionChanges.ends(holdingPeriod);
      moved.add(utterance);
      resume(holdingPeriod, positionChanges);
    }
    lookForFirst(positionChanges);
  }

  /** Looks at what has moved and at what follows it. */
  private void lookForFirst(PositionChanges positionChanges) {
    for (Utterance utterance : List.copyOf(moved)) {
      Utterance next = newest.higherKey(utterance);
      if (next != null) {
        moved.add(next);
      }
    }
    List<Utterance> changed = moved.stream().filter(this::isFirstChanged).toList();
    moved.clear();
    for (Utterance utterance : changed) {
      Utterance next = first.higher(utterance);
      positionChanges.rebegins(
          HoldingPeriod.of(utterance, next == null ? null : next.changePoint()));
    }
  }

  private boolean isFirstChanged(Utterance utterance) {
    Utterance before = newest.lowerKey(utterance);
    boolean isFirst =
        newest.containsKey(utterance) && (before == null || !before.key().equals(utterance.key()));
    return isFirst ? first.add(utterance) : first.remove(utterance);
  }

  /** What was known no sooner than a removed word, and had been said before it, counts again. */
  private void resume(HoldingPeriod removed, PositionChanges positionChanges) {
    HoldingPeriod before = valueOf(newest.lowerEntry(removed.utterance()));
    NavigableSet<Utterance> hidden = words.headSet(removed.utterance(), false);
    if (before != null) {
      hidden = hidden.tailSet(before.utterance(), false);
    }
    ChangePoint end = removed.end();
    for (Utterance utterance : hidden.descendingSet()) {
      if (end == null || utterance.attribution().publishedAt().isBefore(end.at())) {
        put(utterance, end, positionChanges);
        end = utterance.changePoint();
      }
    }
    if (before != null) {
      put(before.utterance(), end, positionChanges);
    }
  }

  private void put(
      Utterance utterance, @Nullable ChangePoint end, PositionChanges positionChanges) {
    HoldingPeriod now = HoldingPeriod.of(utterance, end);
    HoldingPeriod before = newest.put(utterance, now);
    moved.add(utterance);
    if (before != null) {
      positionChanges.ends(before);
    }
    positionChanges.begins(now);
  }

  private static <K, V> @Nullable V valueOf(Map.@Nullable Entry<K, V> entry) {
    return entry == null ? null : entry.getValue();
  }
}
