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
final class Voice {
  private final NavigableSet<Word> words = new TreeSet<>(Word.SPOKEN);
  private final NavigableMap<Word, Tenure> newest = new TreeMap<>(Word.SPOKEN);

  /** Of the newest, those after another position or none. */
  private final NavigableSet<Word> first = new TreeSet<>(Word.SPOKEN);

  /** What has become the newest, or is no more, since the first were looked for. */
  private final NavigableSet<Word> moved = new TreeSet<>(Word.SPOKEN);

  boolean isEmpty() {
    return words.isEmpty();
  }

  void add(Word word, Upheaval upheaval) {
    upheaval.stepsBetween(words.lower(word), word, words.higher(word));
    words.add(word);
    Tenure next = valueOf(newest.higherEntry(word));
    if (next == null || next.start().at().isAfter(word.speech().publishedAt())) {
      begin(word, next == null ? null : next.start(), upheaval);
    }
    lookForFirst(upheaval);
  }

  /** The word since which the speaker holds what he holds by this one, without a break. */
  Word first(Word held) {
    return Objects.requireNonNull(first.floor(held));
  }

  private void begin(Word word, @Nullable Turn end, Upheaval upheaval) {
    Tenure before = valueOf(newest.lowerEntry(word));
    while (before != null && !before.start().at().isBefore(word.speech().publishedAt())) {
      upheaval.ends(newest.remove(before.word()));
      moved.add(before.word());
      before = valueOf(newest.lowerEntry(word));
    }
    if (before != null) {
      put(before.word(), word.turn(), upheaval);
    }
    put(word, end, upheaval);
  }

  void remove(Word word, Upheaval upheaval) {
    words.remove(word);
    upheaval.stepsAway(words.lower(word), word, words.higher(word));
    Tenure tenure = newest.remove(word);
    if (tenure != null) {
      upheaval.ends(tenure);
      moved.add(word);
      resume(tenure, upheaval);
    }
    lookForFirst(upheaval);
  }

  /** Looks at what has moved and at what follows it. */
  private void lookForFirst(Upheaval upheaval) {
    for (Word word : List.copyOf(moved)) {
      Word next = newest.higherKey(word);
      if (next != null) {
        moved.add(next);
      }
    }
    List<Word> changed = moved.stream().filter(this::isFirstChanged).toList();
    moved.clear();
    for (Word word : changed) {
      Word next = first.higher(word);
      upheaval.rebegins(Tenure.of(word, next == null ? null : next.turn()));
    }
  }

  private boolean isFirstChanged(Word word) {
    Word before = newest.lowerKey(word);
    boolean isFirst =
        newest.containsKey(word) && (before == null || !before.key().equals(word.key()));
    return isFirst ? first.add(word) : first.remove(word);
  }

  /** What was known no sooner than a removed word, and had been said before it, counts again. */
  private void resume(Tenure removed, Upheaval upheaval) {
    Tenure before = valueOf(newest.lowerEntry(removed.word()));
    NavigableSet<Word> hidden = words.headSet(removed.word(), false);
    if (before != null) {
      hidden = hidden.tailSet(before.word(), false);
    }
    Turn end = removed.end();
    for (Word word : hidden.descendingSet()) {
      if (end == null || word.speech().publishedAt().isBefore(end.at())) {
        put(word, end, upheaval);
        end = word.turn();
      }
    }
    if (before != null) {
      put(before.word(), end, upheaval);
    }
  }

  private void put(Word word, @Nullable Turn end, Upheaval upheaval) {
    Tenure now = Tenure.of(word, end);
    Tenure before = newest.put(word, now);
    moved.add(word);
    if (before != null) {
      upheaval.ends(before);
    }
    upheaval.begins(now);
  }

  private static <K, V> @Nullable V valueOf(Map.@Nullable Entry<K, V> entry) {
    return entry == null ? null : entry.getValue();
  }
}
