package io.foreknown.domain.contradiction;

import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a number that can only grow, as far as each was somebody's newest word. They say
 * when a lower figure has been overtaken: when one was known that reaches the higher side, and into
 * which the lower one can have grown. What was overtaken stays so, whatever is said later.
 *
 * <p>Searches pass over the parts of the tree that cannot hold the answer.
 */
final class StanceFigures {
  private final Duration concurrency;
  private @Nullable IntervalTree known;

  /** Nothing is known yet. */
  StanceFigures(Duration concurrency) {
    this.concurrency = concurrency;
  }

  /** Takes over what has changed; the figures that came or went by it. */
  Collection<HoldingPeriod> follow(PositionChanges positionChanges) {
    Map<Utterance, HoldingPeriod> gone = new LinkedHashMap<>();
    for (HoldingPeriod holdingPeriod : positionChanges.ended()) {
      known = IntervalTree.without(known, holdingPeriod);
      gone.put(holdingPeriod.utterance(), holdingPeriod);
    }
    List<HoldingPeriod> come = new ArrayList<>();
    for (HoldingPeriod holdingPeriod : positionChanges.begun()) {
      known = IntervalTree.with(known, holdingPeriod);
      if (gone.remove(holdingPeriod.utterance()) == null) {
        come.add(holdingPeriod);
      }
    }
    come.addAll(gone.values());
    return come;
  }

  /**
   * The first moment at which a figure overtook a lower one; null: none has.
   *
   * @param lower the moment of which the lower figure speaks
   * @param reach the least number of the higher side
   */
  @Nullable ChangePoint overtaken(Span lower, long reach) {
    return overtaken(lower, reach, known);
  }

  private @Nullable ChangePoint overtaken(Span lower, long reach, @Nullable IntervalTree in) {
    if (in == null || !canOvertake(lower, reach, in.extent())) {
      return null;
    }
    ChangePoint sooner = overtaken(lower, reach, in.left());
    if (sooner != null) {
      return sooner;
    }
    return canOvertake(lower, reach, in.own())
        ? in.own().start()
        : overtaken(lower, reach, in.right());
  }

  /** Whether one of them can; of a single one, whether it does. */
  private boolean canOvertake(Span lower, long reach, Extent figures) {
    return figures.reach() >= reach && isBefore(lower, figures.latest());
  }

  /** Whether the number can have grown between the two moments. */
  private boolean isBefore(Span lower, Span higher) {
    return lower.from().isBefore(higher.to().minus(concurrency))
        || lower.to().isBefore(higher.from());
  }

  /** Those that are not overtaken before a moment; {@code end} null: until now. */
  @Nullable IntervalTree standing(
      @Nullable IntervalTree lower, long reach, @Nullable ChangePoint end) {
    return IntervalTree.kept(
        lower,
        part -> !isOver(overtaken(part.earliest(), reach), end),
        part -> !isOver(overtaken(part.latest(), reach), end));
  }

  private static boolean isOver(@Nullable ChangePoint overtaken, @Nullable ChangePoint end) {
    return overtaken != null && (end == null || overtaken.at().isBefore(end.at()));
  }

  /** Whether any lower figure is overtaken by this one, or would be, and by none before it. */
  boolean isFirst(HoldingPeriod figure, long reach) {
    return isFirst(figure, reach, known);
  }

  /** Whether one of some figures is overtaken by this one, or would be, and by none before it. */
  boolean isFirst(HoldingPeriod figure, long reach, @Nullable IntervalTree of) {
    return of != null
        && canBeFirst(figure, reach, of.extent())
        && (canBeFirst(figure, reach, of.own())
            || isFirst(figure, reach, of.left())
            || isFirst(figure, reach, of.right()));
  }

  private boolean canBeFirst(HoldingPeriod figure, long reach, Extent lower) {
    if (lower.floor() >= reach
        || !lower.lastsBeyond(figure.start())
        || !isBefore(lower.earliest(), figure.utterance().held().asOf())) {
      return false;
    }
    ChangePoint overtaken = overtaken(lower.latest(), reach);
    return overtaken == null || overtaken.compareTo(figure.start()) >= 0;
  }
}
