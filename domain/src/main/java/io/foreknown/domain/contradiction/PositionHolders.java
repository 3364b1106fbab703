package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All who ever held one position on one question, and the positions that contradict it. */
final class PositionHolders {
  private final String key;
  private final Stance stance;
  private final Map<PositionHolders, IncompatiblePair> pairs = new LinkedHashMap<>();
  private @Nullable IntervalTree ever;
  private @Nullable IntervalTree now;
  private @Nullable Side everybody;
  private int disputes;

  /** By the stance and the key of one who holds it. */
  PositionHolders(Utterance first) {
    this.key = first.key();
    this.stance = first.held().stance();
  }

  String key() {
    return key;
  }

  /** As one of its holders put it; others may have used other names. */
  Stance stance() {
    return stance;
  }

  /** The numbers that it leaves open. */
  StanceFigure figure() {
    return StanceFigure.of(stance);
  }

  /** How it and another one exclude each other; null: both can be true. */
  @Nullable IncompatiblePair pairWith(PositionHolders other) {
    return pairs.get(other);
  }

  Collection<IncompatiblePair> pairs() {
    return pairs.values();
  }

  void addPair(PositionHolders other, String id, Incompatibility incompatibility) {
    pairs.put(other, new IncompatiblePair(id, other, incompatibility));
    other.pairs.put(this, new IncompatiblePair(id, this, incompatibility.reversed()));
  }

  void removePairs() {
    pairs.keySet().forEach(other -> other.pairs.remove(this));
  }

  boolean isEmpty() {
    return ever == null;
  }

  void add(HoldingPeriod holdingPeriod) {
    ever = IntervalTree.with(ever, holdingPeriod);
    everybody = null;
    if (holdingPeriod.end() == null) {
      now = IntervalTree.with(now, holdingPeriod);
    }
  }

  void remove(HoldingPeriod holdingPeriod) {
    ever = IntervalTree.without(ever, holdingPeriod);
    everybody = null;
    if (holdingPeriod.end() == null) {
      now = IntervalTree.without(now, holdingPeriod);
    }
  }

  @Nullable IntervalTree ever() {
    return ever;
  }

  /**
   * All who hold it now, at least one; listed once for all rivals, as long as nobody says anything.
   */
  Side everybody(UnaryOperator<Utterance> firstWord) {
    if (everybody == null) {
      everybody = new Holders(firstWord).all(Objects.requireNonNull(now));
    }
    return everybody;
  }

  /** One of the contradictions with its rivals has opened. */
  void disputed() {
    disputes++;
  }

  /** One of the contradictions with its rivals is open no more. */
  void settled() {
    disputes--;
  }

  /** Whether any contradiction with its rivals is open. */
  boolean isDisputed() {
    return disputes > 0;
  }

  /** Whether anybody holds it now. */
  boolean isHeld() {
    return now != null;
  }

  /** How many hold it now. */
  long holderCount() {
    return now == null ? 0 : now.extent().count();
  }

  /** When somebody first took it. */
  ChangePoint taken() {
    return Objects.requireNonNull(ever).extent().start();
  }

  /** What is emitted of it where all of the question is emitted. */
  QuestionPosition position(UnaryOperator<Utterance> firstWord) {
    IntervalTree all = Objects.requireNonNull(ever);
    Side side =
        now == null
            ? new Side(all.first().utterance().held().stance(), List.of(), 0)
            : everybody(firstWord);
    return new QuestionPosition(side, taken(), all.extent().end());
  }

  /** Whether some of those who hold it now are all of them. */
  boolean isEverybody(IntervalTree some) {
    return some.extent().count() == Objects.requireNonNull(now).extent().count();
  }

  /** Those that last until a moment or beyond; null: those that last still. */
  @Nullable IntervalTree at(@Nullable ChangePoint end) {
    if (end == null || ever == null) {
      return now;
    }
    List<HoldingPeriod> lasting = new ArrayList<>();
    ever.forEachUntil(end.at(), lasting::add);
    return IntervalTree.of(lasting);
  }
}
