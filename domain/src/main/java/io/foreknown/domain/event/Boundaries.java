package io.foreknown.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * Steps on a line, in a search tree that knows of each subtree the sum of its steps, and where the
 * running sum from its left is greatest. A treap: a node's priority is a hash of its place, the
 * greatest is on top, which keeps the tree as flat as a random one.
 */
final class Boundaries {
  private final long place;
  private final long priority;
  private int step;
  private @Nullable Boundaries left;
  private @Nullable Boundaries right;
  private int sum;
  private int best;
  private long firstBest;
  private long lastBest;

  private Boundaries(long place, int step) {
    this.place = place;
    this.priority = scattered(place);
    this.step = step;
    sumUp();
  }

  /** With a step changed by so much; a step that is 0 then is forgotten. Null: no steps. */
  static @Nullable Boundaries changed(@Nullable Boundaries tree, long place, int by) {
    if (tree == null) {
      return new Boundaries(place, by);
    }
    if (place == tree.place) {
      tree.step += by;
      return tree.step == 0 ? joined(tree.left, tree.right) : tree.sumUp();
    }
    if (place < tree.place) {
      tree.left = changed(tree.left, place, by);
    } else {
      tree.right = changed(tree.right, place, by);
    }
    return tree.sumUp().raised();
  }

  /** All places of {@code left} are less than those of {@code right}. */
  private static @Nullable Boundaries joined(
      @Nullable Boundaries left, @Nullable Boundaries right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    if (left.priority > right.priority) {
      left.right = joined(left.right, right);
      return left.sumUp();
    }
    right.left = joined(left, right.left);
    return right.sumUp();
  }

  /** The child of higher priority becomes the parent. */
  private Boundaries raised() {
    Boundaries less = left;
    if (less != null && less.priority > priority) {
      left = less.right;
      less.right = sumUp();
      return less.sumUp();
    }
    Boundaries more = right;
    if (more != null && more.priority > priority) {
      right = more.left;
      more.left = sumUp();
      return more.sumUp();
    }
    return this;
  }

  private Boundaries sumUp() {
    int here = (left == null ? 0 : left.sum) + step;
    sum = here + (right == null ? 0 : right.sum);
    best = here;
    firstBest = place;
    lastBest = place;
    if (left != null && left.best >= best) {
      lastBest = left.best > best ? left.lastBest : place;
      firstBest = left.firstBest;
      best = left.best;
    }
    if (right != null && here + right.best >= best) {
      firstBest = here + right.best > best ? right.firstBest : firstBest;
      lastBest = right.lastBest;
      best = here + right.best;
    }
    return this;
  }

  /** The first place at which the running sum is greatest. */
  long firstBest() {
    return firstBest;
  }

  /** The last place at which the running sum is greatest. */
  long lastBest() {
    return lastBest;
  }

  long least() {
    return left == null ? place : left.least();
  }

  long greatest() {
    return right == null ? place : right.greatest();
  }

  /** The place that follows another, which must not be the greatest. */
  long after(long other) {
    if (place <= other) {
      return right == null ? place : right.after(other);
    }
    long less = left == null ? place : left.after(other);
    return less > other ? less : place;
  }

  /** Mixes all bits (the finalizer of SplitMix64), so that no run of places lines up. */
  private static long scattered(long place) {
    long mixed = (place ^ (place >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
