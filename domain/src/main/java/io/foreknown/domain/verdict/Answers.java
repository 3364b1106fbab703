package io.foreknown.domain.verdict;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often the desk gave which answer; less than nothing where answers are taken back.
 *
 * @param times without those that were given as often as taken back
 */
public record Answers(SortedMap<Answer, Long> times) {
  /** None. */
  public static final Answers NONE = new Answers(new TreeMap<>());

  /** Copies the map. */
  public Answers {
    times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
  }

  /** With so many more, or fewer, of one answer. */
  Answers with(Answer answer, long more) {
    return with(new Answers(new TreeMap<>(Map.of(answer, more))), 1);
  }

  /** With all of the other, so many times over. */
  public Answers with(Answers other, long over) {
    if (other.times.isEmpty()) {
      return this;
    }
    SortedMap<Answer, Long> sum = new TreeMap<>(times);
    other.times.forEach((answer, many) -> sum.merge(answer, over * many, Long::sum));
    sum.values().removeIf(many -> many == 0);
    return new Answers(sum);
  }
}
