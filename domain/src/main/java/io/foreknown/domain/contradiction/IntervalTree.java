package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holding periods in the order of their starts, each subtree with its extent, so that a search
 * passes over what cannot hold the answer. A treap: its shape depends on what is in it alone.
 * Immutable.
 *
 * @see <a href="https://faculty.washington.edu/aragon/pubs/rst89.pdf">Aragon and Seidel, Randomized
 *     search trees</a>
 */
record IntervalTree(
    HoldingPeriod holdingPeriod,
    Extent own,
    @Nullable IntervalTree left,
    @Nullable IntervalTree right,
    Extent extent) {

  static @Nullable IntervalTree of(List<HoldingPeriod> tenures) {
    IntervalTree tree = null;
    for (HoldingPeriod holdingPeriod : tenures) {
      tree = with(tree, holdingPeriod);
    }
    return tree;
  }

  private IntervalTree with(@Nullable IntervalTree newLeft, @Nullable IntervalTree newRight) {
    return node(holdingPeriod, own, newLeft, newRight);
  }

  private static IntervalTree node(
      HoldingPeriod holdingPeriod,
      Extent own,
      @Nullable IntervalTree left,
      @Nullable IntervalTree right) {
    Extent extent =
        own.and(left == null ? null : left.extent).and(right == null ? null : right.extent);
    return new IntervalTree(holdingPeriod, own, left, right, extent);
  }

  /** With one holding period more; it must not be there yet. */
  static IntervalTree with(@Nullable IntervalTree tree, HoldingPeriod holdingPeriod) {
    if (tree == null || weight(holdingPeriod) > weight(tree.holdingPeriod)) {
      return node(
          holdingPeriod,
          Extent.of(holdingPeriod),
          before(tree, holdingPeriod),
          after(tree, holdingPeriod));
    }
    return HoldingPeriod.ORDER.compare(holdingPeriod, tree.holdingPeriod) < 0
        ? tree.with(with(tree.left, holdingPeriod), tree.right)
        : tree.with(tree.left, with(tree.right, holdingPeriod));
  }

  private static @Nullable IntervalTree before(
      @Nullable IntervalTree tree, HoldingPeriod holdingPeriod) {
    if (tree == null) {
      return null;
    }
    return HoldingPeriod.ORDER.compare(tree.holdingPeriod, holdingPeriod) < 0
        ? tree.with(tree.left, before(tree.right, holdingPeriod))
        : before(tree.left, holdingPeriod);
  }

  private static @Nullable IntervalTree after(
      @Nullable IntervalTree tree, HoldingPeriod holdingPeriod) {
    if (tree == null) {
      return null;
    }
    return HoldingPeriod.ORDER.compare(tree.holdingPeriod, holdingPeriod) > 0
        ? tree.with(after(tree.left, holdingPeriod), tree.right)
        : after(tree.right, holdingPeriod);
  }

  /** With one holding period less. */
  static @Nullable IntervalTree without(@Nullable IntervalTree tree, HoldingPeriod holdingPeriod) {
    if (tree == null) {
      return null;
    }
    int order = HoldingPeriod.ORDER.compare(holdingPeriod, tree.holdingPeriod);
    if (order == 0) {
      return joined(tree.left, tree.right);
    }
    return order < 0
        ? tree.with(without(tree.left, holdingPeriod), tree.right)
        : tree.with(tree.left, without(tree.right, holdingPeriod));
  }

  private static @Nullable IntervalTree joined(
      @Nullable IntervalTree left, @Nullable IntervalTree right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return weight(left.holdingPeriod) >= weight(right.holdingPeriod)
        ? left.with(left.left, joined(left.right, right))
        : right.with(joined(left, right.left), right.right);
  }

  /**
   * Those that pass.
   *
   * @param all whether all of some pass; of a single one, whether it does
   * @param any whether one of some can pass
   */
  static @Nullable IntervalTree kept(
      @Nullable IntervalTree tree, Predicate<Extent> all, Predicate<Extent> any) {
    if (tree == null || !any.test(tree.extent)) {
      return null;
    }
    if (all.test(tree.extent)) {
      return tree;
    }
    IntervalTree before = kept(tree.left, all, any);
    IntervalTree after = kept(tree.right, all, any);
    return all.test(tree.own) ? tree.with(before, after) : joined(before, after);
  }

  /** Spreads hash codes, so that ids in a row make no chain (the finalizer of MurmurHash3). */
  private static int weight(HoldingPeriod holdingPeriod) {
    int hash =
        31 * holdingPeriod.start().claim().hashCode()
            + holdingPeriod.utterance().speaker().id().hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  /** Those that last until a moment or beyond; costs their number times the depth of the tree. */
  void forEachUntil(Instant moment, Consumer<HoldingPeriod> consumer) {
    if (!extent.lastsUntil(moment)) {
      return;
    }
    if (left != null) {
      left.forEachUntil(moment, consumer);
    }
    if (own.lastsUntil(moment)) {
      consumer.accept(holdingPeriod);
    }
    if (right != null) {
      right.forEachUntil(moment, consumer);
    }
  }

  HoldingPeriod first() {
    return left == null ? holdingPeriod : left.first();
  }
}
