package io.foreknown.domain.verdict;

import io.foreknown.domain.match.PlainMatch;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often the desk gave which answer; less than nothing where answers are taken back.
 *
 * @param times without those that were given as often as taken back
 */
public record DeskAnswers(SortedMap<DeskAnswer, Long> times) {
  /** None. */
  public static final DeskAnswers NONE = new DeskAnswers(new TreeMap<>());

  /** Copies the map. */
  public DeskAnswers {
    times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
  }

  /** What the desk says to these matches. */
  public static DeskAnswers of(List<PlainMatch> matches) {
    DeskAnswers all = NONE;
    for (PlainMatch match : matches) {
      DeskAnswer deskAnswer = DeskAnswer.of(match);
      all = deskAnswer == null ? all : all.with(deskAnswer, 1);
    }
    return all;
  }

  /** With so many more, or fewer, of one answer. */
  DeskAnswers with(DeskAnswer deskAnswer, long more) {
    return with(new DeskAnswers(new TreeMap<>(Map.of(deskAnswer, more))), 1);
  }

  /** With all of the other, so many times over. */
  public DeskAnswers with(DeskAnswers other, long over) {
    if (other.times.isEmpty()) {
      return this;
    }
    SortedMap<DeskAnswer, Long> sum = new TreeMap<>(times);
    other.times.forEach((deskAnswer, many) -> sum.merge(deskAnswer, over * many, Long::sum));
    sum.values().removeIf(many -> many == 0);
    return new DeskAnswers(sum);
  }
}
