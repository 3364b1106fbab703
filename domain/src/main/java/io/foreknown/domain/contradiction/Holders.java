package io.foreknown.domain.contradiction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists those of one side that some of the other side contradict: the first ones, and how many. */
final class Holders {
  private final List<Holder> first = new ArrayList<>();
  private long count;

  /** All of them, whatever the other side is. */
  static Side all(TenureTree ones) {
    Holders holders = new Holders();
    holders.take(ones);
    return holders.side(ones);
  }

  /** All in both trees last at one moment. The stance is put as the first of them put it. */
  static Side side(TenureTree ones, TenureTree others, Clash clash) {
    Holders holders = new Holders();
    holders.collect(ones, others, clash);
    return holders.side(ones);
  }

  private Side side(TenureTree ones) {
    return new Side(ones.first().word().held().stance(), first, count);
  }

  private void collect(@Nullable TenureTree ones, TenureTree others, Clash clash) {
    if (ones == null || !clash.isPossible(ones.extent(), others.extent())) {
      return;
    }
    if (clash.isCertain(ones.extent(), others.extent())) {
      take(ones);
      return;
    }
    collect(ones.left(), others, clash);
    if (clash.isCertain(ones.own(), others.extent())
        || new Encounters(clash).any(ones.own(), others)) {
      take(ones.tenure());
    }
    collect(ones.right(), others, clash);
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
      first.add(one.word().holder());
    }
  }
}
