package io.foreknown.domain.contradiction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists those of one side that some of the other side contradict: the first ones, and how many. */
final class Holders {
  private final TenureTree others;
  private final Clash clash;
  private final List<Holder> first = new ArrayList<>();
  private long count;

  private Holders(TenureTree others, Clash clash) {
    this.others = others;
    this.clash = clash;
  }

  /** All in both trees last at one moment. The stance is put as the first of them put it. */
  static Side side(TenureTree ones, TenureTree others, Clash clash) {
    Holders holders = new Holders(others, clash);
    holders.collect(ones);
    return new Side(ones.first().word().held().stance(), holders.first, holders.count);
  }

  private void collect(@Nullable TenureTree ones) {
    if (ones == null || !clash.isPossible(ones.extent(), others.extent())) {
      return;
    }
    if (clash.isCertain(ones.extent(), others.extent())) {
      take(ones);
      return;
    }
    collect(ones.left());
    if (new Encounters(clash).any(ones.own(), others)) {
      take(ones.tenure());
    }
    collect(ones.right());
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
