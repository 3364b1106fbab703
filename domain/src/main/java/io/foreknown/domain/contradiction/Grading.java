package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.util.List;

/**
 * How much a contradiction matters: high when both sides speak with a name and lie far apart, low
 * when neither is so. Whether it is news is not asked here.
 */
final class Grading {
  /** The part of the greater number, or of the scale, that is far. */
  private static final int QUARTER = 4;

  private static final Duration FAR = Duration.ofDays(1);

  private Grading() {}

  static Severity of(Predicate predicate, List<Side> sides) {
    boolean isFar = isFar(predicate, sides.get(0).stance(), sides.get(1).stance());
    boolean isNamed = sides.stream().allMatch(Grading::isNamed);
    if (isFar && isNamed) {
      return Severity.HIGH;
    }
    return isFar || isNamed ? Severity.MEDIUM : Severity.LOW;
  }

  /**
   * Who is quoted by name, a document or a witness; where the story does not say, it is not held
   * against it.
   */
  private static boolean isNamed(Side side) {
    return side.holders().stream().anyMatch(holder -> holder.basis() != Basis.ANONYMOUS);
  }

  /** A yes is always far from a no, and one culprit or place from another. */
  private static boolean isFar(Predicate predicate, Stance one, Stance other) {
    if (one.isDenial() || other.isDenial()) {
      return true;
    }
    if (one.position() instanceof Position.OfCount a
        && other.position() instanceof Position.OfCount b) {
      return isFar(a.count(), b.count()) || isFar(b.count(), a.count());
    }
    if (one.position() instanceof Position.OfScale a
        && other.position() instanceof Position.OfScale b) {
      return isFar(a, b, predicate.rungs()) || isFar(b, a, predicate.rungs());
    }
    return !(one.position() instanceof Position.OfTime a
            && other.position() instanceof Position.OfTime b)
        || isFar(a.when(), b.when())
        || isFar(b.when(), a.when());
  }

  private static boolean isFar(Count lower, Count higher) {
    return lower.atMost() != null
        && higher.atLeast() != null
        && higher.atLeast() - lower.atMost() >= Math.max(1, higher.atLeast() / QUARTER);
  }

  private static boolean isFar(
      Position.OfScale lower, Position.OfScale higher, List<String> rungs) {
    int between = rungs.indexOf(higher.from()) - rungs.indexOf(lower.to());
    return between * QUARTER >= rungs.size() - 1;
  }

  private static boolean isFar(Span earlier, Span later) {
    return Duration.between(earlier.to(), later.from()).compareTo(FAR) >= 0;
  }
}
