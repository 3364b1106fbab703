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
final class Figures {
  private final Duration concurrency;
  private @Nullable TenureTree known;

  /** Nothing is known yet. */
  Figures(Duration concurrency) {
    this.concurrency = concurrency;
  }

  /** Takes over what has changed; the figures that came or went by it. */
  Collection<Tenure> follow(Upheaval upheaval) {
    Map<Word, Tenure> gone = new LinkedHashMap<>();
    for (Tenure tenure : upheaval.ended()) {
      known = TenureTree.without(known, tenure);
      gone.put(tenure.word(), tenure);
    }
    List<Tenure> come = new ArrayList<>();
    for (Tenure tenure : upheaval.begun()) {
      known = TenureTree.with(known, tenure);
      if (gone.remove(tenure.word()) == null) {
        come.add(tenure);
      }
    }
    come.addAll(gone.values());
    return come;
  }

  /**
   * The first turn at which a figure overtook a lower one; null: none has.
   *
   * @param lower the moment of which the lower figure speaks
   * @param reach the least number of the higher side
   */
  @Nullable Turn overtaken(Span lower, long reach) {
    return overtaken(lower, reach, known);
  }

  private @Nullable Turn overtaken(Span lower, long reach, @Nullable TenureTree in) {
    if (in == null || !canOvertake(lower, reach, in.extent())) {
      return null;
    }
    Turn sooner = overtaken(lower, reach, in.left());
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
  @Nullable TenureTree standing(@Nullable TenureTree lower, long reach, @Nullable Turn end) {
    return TenureTree.kept(
        lower,
        part -> !isOver(overtaken(part.earliest(), reach), end),
        part -> !isOver(overtaken(part.latest(), reach), end));
  }

  private static boolean isOver(@Nullable Turn overtaken, @Nullable Turn end) {
    return overtaken != null && (end == null || overtaken.at().isBefore(end.at()));
  }

  /** Whether any lower figure is overtaken by this one, or would be, and by none before it. */
  boolean isFirst(Tenure figure, long reach) {
    return isFirst(figure, reach, known);
  }

  /** Whether one of some figures is overtaken by this one, or would be, and by none before it. */
  boolean isFirst(Tenure figure, long reach, @Nullable TenureTree of) {
    return of != null
        && canBeFirst(figure, reach, of.extent())
        && (canBeFirst(figure, reach, of.own())
            || isFirst(figure, reach, of.left())
            || isFirst(figure, reach, of.right()));
  }

  private boolean canBeFirst(Tenure figure, long reach, Extent lower) {
    if (lower.floor() >= reach
        || !lower.lastsBeyond(figure.start())
        || !isBefore(lower.earliest(), figure.word().held().asOf())) {
      return false;
    }
    Turn overtaken = overtaken(lower.latest(), reach);
    return overtaken == null || overtaken.compareTo(figure.start()) >= 0;
  }
}
