package io.foreknown.domain.contradiction;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Those of two camps who hold them against each other at the end.
 *
 * @param encounters seen from the first camp
 * @param end the turn that ended the last of it; null: some of it lasts
 */
record Meeting(Camp one, Camp other, Encounters encounters, @Nullable Turn end) {

  /** Those of the first camp and of the other one, as far as they are incompatible. */
  List<Side> sides(UnaryOperator<Word> firstWord) {
    TenureTree ones = ones();
    TenureTree others = others();
    Encounters reversed = new Encounters(encounters.clash().reversed(), encounters.figures());
    return List.of(
        isEverybody(one, ones, others, encounters.clash())
            ? one.everybody(firstWord)
            : new Holders(firstWord).side(ones, others, encounters),
        isEverybody(other, others, ones, reversed.clash())
            ? other.everybody(firstWord)
            : new Holders(firstWord).side(others, ones, reversed));
  }

  private boolean isEverybody(Camp camp, TenureTree all, TenureTree against, Clash clash) {
    return end == null && camp.isEverybody(all) && clash.isCertain(all.extent(), against.extent());
  }

  /** What ended it; null: it lasts. */
  @Nullable Resolution resolution() {
    if (end == null) {
      return null;
    }
    return encounters.isOvertaking(end, ones(), others())
        ? Resolution.OVERTAKEN
        : Resolution.RESTATED;
  }

  private TenureTree ones() {
    return required(encounters.ones(one.at(end), end));
  }

  private TenureTree others() {
    return required(encounters.others(other.at(end), end));
  }

  private static TenureTree required(@Nullable TenureTree side) {
    return Objects.requireNonNull(side, "nobody held one of two sides when they ended");
  }
}
