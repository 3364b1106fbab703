package io.foreknown.domain.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists those of one side that some of the other side contradict: the first ones, and how many. */
final class Holders {
  private final UnaryOperator<Word> firstWord;
  private final List<Holder> first = new ArrayList<>();
  private long count;

  /** Nobody is listed yet; of each word it is known by which one its speaker took the side. */
  Holders(UnaryOperator<Word> firstWord) {
    this.firstWord = firstWord;
  }

  /** All of them, whatever the other side is. */
  Side all(TenureTree ones) {
    take(ones);
    return side(ones);
  }

  /** All in both trees last at one moment. The stance is put as the first of them put it. */
  Side side(TenureTree ones, TenureTree others, Encounters encounters) {
    collect(ones, others, encounters);
    return side(ones);
  }

  private Side side(TenureTree ones) {
    return new Side(ones.first().word().held().stance(), first, count);
  }

  private void collect(@Nullable TenureTree ones, TenureTree others, Encounters encounters) {
    Clash clash = encounters.clash();
    if (ones == null || !clash.isPossible(ones.extent(), others.extent())) {
      return;
    }
    if (clash.isCertain(ones.extent(), others.extent())) {
      take(ones);
      return;
    }
    collect(ones.left(), others, encounters);
    if (clash.isCertain(ones.own(), others.extent()) || encounters.any(ones.own(), others)) {
      take(ones.tenure());
    }
    collect(ones.right(), others, encounters);
  }

  private void take(@Nullable TenureTree all) {
    if (all == null) {
      return;
    }
    if (first.size() == Side.SHOWN) {
      count += all.extent().count();
      return;
    }
    take(all.left());
    take(all.tenure());
    take(all.right());
  }

  private void take(Tenure one) {
    count++;
    if (first.size() < Side.SHOWN) {
      Word since = firstWord.apply(one.word());
      Holder holder = one.word().holder();
      first.add(since.equals(one.word()) ? holder : holder.since(since.speech()));
    }
  }
}
