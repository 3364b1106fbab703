package io.foreknown.domain.contradiction;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The holders of two positions who hold them against each other at the end.
 *
 * @param overlaps seen from the first position
 * @param end the moment that ended the last of it; null: some of it lasts
 */
record Meeting(
    PositionHolders one, PositionHolders other, Overlaps overlaps, @Nullable ChangePoint end) {

  /** Those of the first position and of the other one, as far as they are incompatible. */
  List<Side> sides(UnaryOperator<Utterance> firstWord) {
    IntervalTree ones = ones();
    IntervalTree others = others();
    Overlaps reversed = new Overlaps(overlaps.incompatibility().reversed(), overlaps.figures());
    return List.of(
        isEverybody(one, ones, others, overlaps.incompatibility())
            ? one.everybody(firstWord)
            : new Holders(firstWord).side(ones, others, overlaps),
        isEverybody(other, others, ones, reversed.incompatibility())
            ? other.everybody(firstWord)
            : new Holders(firstWord).side(others, ones, reversed));
  }

  private boolean isEverybody(
      PositionHolders positionHolders,
      IntervalTree all,
      IntervalTree against,
      Incompatibility incompatibility) {
    return end == null
        && positionHolders.isEverybody(all)
        && incompatibility.isCertain(all.extent(), against.extent());
  }

  /** What ended it; null: it lasts. */
  @Nullable Resolution resolution() {
    if (end == null) {
      return null;
    }
    return overlaps.isOvertaking(end, ones(), others())
        ? Resolution.OVERTAKEN
        : Resolution.RESTATED;
  }

  private IntervalTree ones() {
    return required(overlaps.ones(one.at(end), end));
  }

  private IntervalTree others() {
    return required(overlaps.others(other.at(end), end));
  }

  private static IntervalTree required(@Nullable IntervalTree side) {
    return Objects.requireNonNull(side, "nobody held one of two sides when they ended");
  }
}
