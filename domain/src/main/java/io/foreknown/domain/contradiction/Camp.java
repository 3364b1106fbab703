package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All who ever held one position on one question, and the positions that contradict it. */
final class Camp {
  private final String key;
  private final Stance stance;
  private final Map<Camp, Rivalry> rivalries = new LinkedHashMap<>();
  private @Nullable TenureTree ever;
  private @Nullable TenureTree now;
  private @Nullable Side everybody;

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
    if (tenure.end() == null) {
      now = TenureTree.with(now, tenure);
      everybody = null;
    }
  }

  void remove(Tenure tenure) {
    ever = TenureTree.without(ever, tenure);
    if (tenure.end() == null) {
      now = TenureTree.without(now, tenure);
      everybody = null;
    }
  }

  @Nullable TenureTree ever() {
    return ever;
  }

  /**
   * All who hold it now, at least one; listed once for all rivals, as long as nobody comes or goes.
   */
  Side everybody() {
    if (everybody == null) {
      everybody = Holders.all(Objects.requireNonNull(now));
    }
    return everybody;
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
