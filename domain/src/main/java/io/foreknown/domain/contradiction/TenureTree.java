package io.foreknown.domain.contradiction;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tenures in the order of their starts, each subtree with its extent, so that a search passes over
 * what cannot hold the answer. A treap: its shape depends on what is in it alone. Immutable.
 *
 * @see <a href="https://faculty.washington.edu/aragon/pubs/rst89.pdf">Aragon and Seidel, Randomized
 *     search trees</a>
 */
record TenureTree(
    Tenure tenure,
    Extent own,
    @Nullable TenureTree left,
    @Nullable TenureTree right,
    Extent extent) {

  static @Nullable TenureTree of(List<Tenure> tenures) {
    TenureTree tree = null;
    for (Tenure tenure : tenures) {
      tree = with(tree, tenure);
    }
    return tree;
  }

  private TenureTree with(@Nullable TenureTree newLeft, @Nullable TenureTree newRight) {
    return node(tenure, own, newLeft, newRight);
  }

  private static TenureTree node(
      Tenure tenure, Extent own, @Nullable TenureTree left, @Nullable TenureTree right) {
    Extent extent =
        own.and(left == null ? null : left.extent).and(right == null ? null : right.extent);
    return new TenureTree(tenure, own, left, right, extent);
  }

  /** With one tenure more; it must not be there yet. */
  static TenureTree with(@Nullable TenureTree tree, Tenure tenure) {
    if (tree == null || weight(tenure) > weight(tree.tenure)) {
      return node(tenure, Extent.of(tenure), before(tree, tenure), after(tree, tenure));
    }
    return Tenure.ORDER.compare(tenure, tree.tenure) < 0
        ? tree.with(with(tree.left, tenure), tree.right)
        : tree.with(tree.left, with(tree.right, tenure));
  }

  private static @Nullable TenureTree before(@Nullable TenureTree tree, Tenure tenure) {
    if (tree == null) {
      return null;
    }
    return Tenure.ORDER.compare(tree.tenure, tenure) < 0
        ? tree.with(tree.left, before(tree.right, tenure))
        : before(tree.left, tenure);
  }

  private static @Nullable TenureTree after(@Nullable TenureTree tree, Tenure tenure) {
    if (tree == null) {
      return null;
    }
    return Tenure.ORDER.compare(tree.tenure, tenure) > 0
        ? tree.with(after(tree.left, tenure), tree.right)
        : after(tree.right, tenure);
  }

  /** With one tenure less. */
  static @Nullable TenureTree without(@Nullable TenureTree tree, Tenure tenure) {
    if (tree == null) {
      return null;
    }
    int order = Tenure.ORDER.compare(tenure, tree.tenure);
    if (order == 0) {
      return joined(tree.left, tree.right);
    }
    return order < 0
        ? tree.with(without(tree.left, tenure), tree.right)
        : tree.with(tree.left, without(tree.right, tenure));
  }

  private static @Nullable TenureTree joined(
      @Nullable TenureTree left, @Nullable TenureTree right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return weight(left.tenure) >= weight(right.tenure)
        ? left.with(left.left, joined(left.right, right))
        : right.with(joined(left, right.left), right.right);
  }

  /**
   * Those that pass.
   *
   * @param all whether all of some pass; of a single one, whether it does
   * @param any whether one of some can pass
   */
  static @Nullable TenureTree kept(
      @Nullable TenureTree tree, Predicate<Extent> all, Predicate<Extent> any) {
    if (tree == null || !any.test(tree.extent)) {
      return null;
    }
    if (all.test(tree.extent)) {
      return tree;
    }
    TenureTree before = kept(tree.left, all, any);
    TenureTree after = kept(tree.right, all, any);
    return all.test(tree.own) ? tree.with(before, after) : joined(before, after);
  }

  /** Spreads hash codes, so that ids in a row make no chain (the finalizer of MurmurHash3). */
  private static int weight(Tenure tenure) {
    int hash = 31 * tenure.start().claim().hashCode() + tenure.word().speaker().id().hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  /** Those that last until a moment or beyond; costs their number times the depth of the tree. */
  void forEachUntil(Instant moment, Consumer<Tenure> consumer) {
    if (!extent.lastsUntil(moment)) {
      return;
    }
    if (left != null) {
      left.forEachUntil(moment, consumer);
    }
    if (own.lastsUntil(moment)) {
      consumer.accept(tenure);
    }
    if (right != null) {
      right.forEachUntil(moment, consumer);
    }
  }

  Tenure first() {
    return left == null ? tenure : left.first();
  }
}
