package io.foreknown.domain.verdict;

import java.util.EnumMap;
import java.util.Map;

/** How often each word was counted. */
final class Tally<E extends Enum<E>> {
  private final Map<E, Integer> times;

  Tally(Class<E> words) {
    this.times = new EnumMap<>(words);
  }

  /** Counts a word so many times more; below zero: less. */
  void add(E word, int more) {
    times.merge(word, more, Integer::sum);
  }

  boolean has(E word) {
    return times.getOrDefault(word, 0) > 0;
  }
}
