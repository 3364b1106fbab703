package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the contradictions on one question.
 *
 * @param firstUtterance of a word, the one since which its speaker has held the position
 */
record ContradictionBuilder(
    QuestionKey question,
    Predicate predicate,
    StanceFigures figures,
    UnaryOperator<Utterance> firstUtterance) {

  /**
   * What two groups of holders make; null: the two were never held at one moment.
   *
   * @param known what they made before the change; null: nothing
   */
  @Nullable Contradiction between(
      PositionHolders one,
      IncompatiblePair incompatiblePair,
      @Nullable Contradiction known,
      PositionChanges positionChanges) {
    if (known == null) {
      return anew(one, incompatiblePair, firstOfBegun(one, incompatiblePair, positionChanges));
    }
    ChangePoint opened = first(one, incompatiblePair);
    if (opened == null) {
      return null;
    }
    ChangePoint resolved = resolved(one, incompatiblePair);
    return isAsKnown(known.resolved(), resolved, positionChanges)
        ? contradiction(incompatiblePair.id(), known.sides(), opened, resolved, known.resolution())
        : contradiction(one, incompatiblePair, opened, resolved);
  }

  /** The same, whatever they made before. */
  @Nullable Contradiction anew(PositionHolders one, IncompatiblePair incompatiblePair) {
    return anew(one, incompatiblePair, first(one, incompatiblePair));
  }

  private @Nullable Contradiction anew(
      PositionHolders one, IncompatiblePair incompatiblePair, @Nullable ChangePoint opened) {
    return opened == null
        ? null
        : contradiction(one, incompatiblePair, opened, resolved(one, incompatiblePair));
  }

  private @Nullable ChangePoint first(PositionHolders one, IncompatiblePair incompatiblePair) {
    return overlaps(incompatiblePair.incompatibility())
        .first(one.ever(), incompatiblePair.other().ever());
  }

  /** The end of the last of what was incompatible; null: some of it lasts. */
  private @Nullable ChangePoint resolved(PositionHolders one, IncompatiblePair incompatiblePair) {
    Overlaps overlaps = overlaps(incompatiblePair.incompatibility());
    PositionHolders other = incompatiblePair.other();
    boolean isOpen =
        overlaps.anyOf(overlaps.ones(one.at(null), null), overlaps.others(other.at(null), null));
    return isOpen ? null : overlaps.last(one.ever(), other.ever());
  }

  private Overlaps overlaps(Incompatibility incompatibility) {
    return new Overlaps(incompatibility, figures);
  }

  /** As the two never met before, one of an overlap has begun now. */
  private @Nullable ChangePoint firstOfBegun(
      PositionHolders one, IncompatiblePair incompatiblePair, PositionChanges positionChanges) {
    PositionHolders other = incompatiblePair.other();
    return Stream.concat(
            begun(one, other, incompatiblePair.incompatibility(), positionChanges),
            begun(other, one, incompatiblePair.incompatibility().reversed(), positionChanges))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Of each that has begun on one side, the first with the other side. */
  private Stream<ChangePoint> begun(
      PositionHolders one,
      PositionHolders other,
      Incompatibility incompatibility,
      PositionChanges positionChanges) {
    Overlaps overlaps = overlaps(incompatibility);
    return positionChanges.begun().stream()
        .filter(holdingPeriod -> holdingPeriod.utterance().key().equals(one.key()))
        .map(holdingPeriod -> overlaps.first(Extent.of(holdingPeriod), other.ever()))
        .flatMap(Stream::ofNullable);
  }

  /** Whether it ended as is known, and who held it then too. */
  private static boolean isAsKnown(
      @Nullable ChangePoint known,
      @Nullable ChangePoint resolved,
      PositionChanges positionChanges) {
    return resolved != null && resolved.equals(known) && !positionChanges.concerns(resolved.at());
  }

  private Contradiction contradiction(
      PositionHolders one,
      IncompatiblePair incompatiblePair,
      ChangePoint opened,
      @Nullable ChangePoint resolved) {
    boolean inOrder = one.key().compareTo(incompatiblePair.other().key()) > 0;
    Meeting meeting =
        inOrder
            ? new Meeting(
                one,
                incompatiblePair.other(),
                overlaps(incompatiblePair.incompatibility()),
                resolved)
            : new Meeting(
                incompatiblePair.other(),
                one,
                overlaps(incompatiblePair.incompatibility().reversed()),
                resolved);
    return contradiction(
        incompatiblePair.id(),
        meeting.sides(firstUtterance),
        opened,
        resolved,
        meeting.resolution());
  }

  /** Of all reversals between two positions by one speaker, at least one. */
  Contradiction of(String id, Reversals reversals) {
    Reversal first = reversals.first();
    List<Side> sides = List.of(reversals.side(first.older()), reversals.side(first.newer()));
    return new Contradiction(
        id,
        ContradictionKind.SELF_REVERSAL,
        question,
        sides,
        first.changePoint(),
        reversals.last().changePoint(),
        Resolution.RESTATED,
        Grading.of(predicate, sides),
        Headline.ofReversal(predicate, sides));
  }

  private Contradiction contradiction(
      String id,
      List<Side> sides,
      ChangePoint opened,
      @Nullable ChangePoint resolved,
      @Nullable Resolution resolution) {
    return new Contradiction(
        id,
        kind(sides),
        question,
        sides,
        opened,
        resolved,
        resolution,
        Grading.of(predicate, sides),
        Headline.of(predicate, sides));
  }

  private static ContradictionKind kind(List<Side> sides) {
    Stance one = sides.get(0).stance();
    Stance other = sides.get(1).stance();
    if (one.position() instanceof Position.OfTruth || isDenialOf(one, other)) {
      return ContradictionKind.NEGATION;
    }
    if (one.position() instanceof Position.OfCount) {
      return ContradictionKind.NUMERIC;
    }
    if (one.position() instanceof Position.OfParties) {
      return ContradictionKind.PARTY;
    }
    if (one.position() instanceof Position.OfScale) {
      return ContradictionKind.SCALE;
    }
    return one.position() instanceof Position.OfTime
        ? ContradictionKind.TIME
        : ContradictionKind.PLACE;
  }

  private static boolean isDenialOf(Stance one, Stance other) {
    return one.isDenial() != other.isDenial()
        && other.key().equals(new Stance(one.position(), opposite(one.polarity())).key());
  }

  private static Polarity opposite(Polarity polarity) {
    return polarity == Polarity.AFFIRMS ? Polarity.DENIES : Polarity.AFFIRMS;
  }
}
