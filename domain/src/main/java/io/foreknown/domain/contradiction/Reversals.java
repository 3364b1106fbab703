package io.foreknown.domain.contradiction;

import static java.util.Comparator.comparing;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All times that one speaker went from one of two positions to the other. One word may have part in
 * two of them; a change costs the logarithm of them.
 */
final class Reversals {
  private final NavigableSet<Reversal> times = new TreeSet<>(Reversal.ORDER);

  /** By position and in the order in which they became known; in how many reversals each is. */
  private final Map<String, SortedMap<Utterance, Integer>> words = new HashMap<>();

  boolean isEmpty() {
    return times.isEmpty();
  }

  Reversal first() {
    return times.first();
  }

  Reversal last() {
    return times.last();
  }

  /** It must not be there yet. */
  void add(Reversal reversal) {
    times.add(reversal);
    count(reversal.older(), 1);
    count(reversal.newer(), 1);
  }

  /** It must be there. */
  void remove(Reversal reversal) {
    times.remove(reversal);
    count(reversal.older(), -1);
    count(reversal.newer(), -1);
  }

  private void count(Utterance utterance, int by) {
    SortedMap<Utterance, Integer> said =
        words.computeIfAbsent(
            utterance.key(), any -> new TreeMap<>(comparing(Utterance::changePoint)));
    if (said.merge(utterance, by, Integer::sum) == 0) {
      said.remove(utterance);
    }
  }

  /** All words of one position. */
  Side side(Utterance of) {
    SortedMap<Utterance, Integer> said = words.getOrDefault(of.key(), Collections.emptySortedMap());
    List<Holder> first = said.keySet().stream().limit(Side.SHOWN).map(Utterance::holder).toList();
    return new Side(of.held().stance(), first, said.size());
  }
}
