package io.foreknown.domain.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists those of one side that some of the other side contradict: the first ones, and how many. */
final class Holders {
  private final UnaryOperator<Utterance> firstWord;
  private final List<Holder> first = new ArrayList<>();
  private long count;

  /** Nobody is listed yet; of each word it is known by which one its speaker took the side. */
  Holders(UnaryOperator<Utterance> firstWord) {
    this.firstWord = firstWord;
  }

  /** All of them, whatever the other side is. */
  Side all(IntervalTree ones) {
    take(ones);
    return side(ones);
  }

  /** All in both trees last at one moment. The stance is put as the first of them put it. */
  Side side(IntervalTree ones, IntervalTree others, Overlaps overlaps) {
    collect(ones, others, overlaps);
    return side(ones);
  }

  private Side side(IntervalTree ones) {
    return new Side(ones.first().utterance().held().stance(), first, count);
  }

  private void collect(@Nullable IntervalTree ones, IntervalTree others, Overlaps overlaps) {
    Incompatibility incompatibility = overlaps.incompatibility();
    if (ones == null || !incompatibility.isPossible(ones.extent(), others.extent())) {
      return;
    }
    if (incompatibility.isCertain(ones.extent(), others.extent())) {
      take(ones);
      return;
    }
    collect(ones.left(), others, overlaps);
    if (incompatibility.isCertain(ones.own(), others.extent())
        || overlaps.any(ones.own(), others)) {
      take(ones.holdingPeriod());
    }
    collect(ones.right(), others, overlaps);
  }

  private void take(@Nullable IntervalTree all) {
    if (all == null) {
      return;
    }
    if (first.size() == Side.SHOWN) {
      count += all.extent().count();
      return;
    }
    take(all.left());
    take(all.holdingPeriod());
    take(all.right());
  }

  private void take(HoldingPeriod one) {
    count++;
    if (first.size() < Side.SHOWN) {
      Utterance since = firstWord.apply(one.utterance());
      Holder holder = one.utterance().holder();
      first.add(since.equals(one.utterance()) ? holder : holder.since(since.attribution()));
    }
  }
}
