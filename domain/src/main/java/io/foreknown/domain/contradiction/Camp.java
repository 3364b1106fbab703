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
final class Camp {
  private final String key;
  private final Stance stance;
  private final Map<Camp, Rivalry> rivalries = new LinkedHashMap<>();
  private @Nullable TenureTree ever;
  private @Nullable TenureTree now;
  private @Nullable Side everybody;
  private int disputes;

  /** By the stance and the key of one who holds it. */
  Camp(Word first) {
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
  Figure figure() {
    return Figure.of(stance);
  }

  /** How it and another one exclude each other; null: both can be true. */
  @Nullable Rivalry rivalry(Camp other) {
    return rivalries.get(other);
  }

  Collection<Rivalry> rivalries() {
    return rivalries.values();
  }

  void faces(Camp other, String id, Clash clash) {
    rivalries.put(other, new Rivalry(id, other, clash));
    other.rivalries.put(this, new Rivalry(id, this, clash.reversed()));
  }

  void leaves() {
    rivalries.keySet().forEach(other -> other.rivalries.remove(this));
  }

  boolean isEmpty() {
    return ever == null;
  }

  void add(Tenure tenure) {
    ever = TenureTree.with(ever, tenure);
    everybody = null;
    if (tenure.end() == null) {
      now = TenureTree.with(now, tenure);
    }
  }

  void remove(Tenure tenure) {
    ever = TenureTree.without(ever, tenure);
    everybody = null;
    if (tenure.end() == null) {
      now = TenureTree.without(now, tenure);
    }
  }

  @Nullable TenureTree ever() {
    return ever;
  }

  /**
   * All who hold it now, at least one; listed once for all rivals, as long as nobody says anything.
   */
  Side everybody(UnaryOperator<Word> firstWord) {
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
  Turn taken() {
    return Objects.requireNonNull(ever).extent().start();
  }

  /** What is told of it where all of the question is told. */
  QuestionPosition position(UnaryOperator<Word> firstWord) {
    TenureTree all = Objects.requireNonNull(ever);
    Side side =
        now == null
            ? new Side(all.first().word().held().stance(), List.of(), 0)
            : everybody(firstWord);
    return new QuestionPosition(side, taken(), all.extent().end());
  }

  /** Whether some of those who hold it now are all of them. */
  boolean isEverybody(TenureTree some) {
    return some.extent().count() == Objects.requireNonNull(now).extent().count();
  }

  /** Those that last until a moment or beyond; null: those that last still. */
  @Nullable TenureTree at(@Nullable Turn end) {
    if (end == null || ever == null) {
      return now;
    }
    List<Tenure> lasting = new ArrayList<>();
    ever.forEachUntil(end.at(), lasting::add);
    return TenureTree.of(lasting);
  }
}
