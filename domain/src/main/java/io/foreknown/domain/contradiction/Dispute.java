package io.foreknown.domain.contradiction;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Stance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is told of the contradictions on one question. */
record Dispute(Question question, Predicate predicate) {

  /** The id of two positions; the order in which they are named does not matter. */
  String id(String one, String other) {
    boolean inOrder = one.compareTo(other) < 0;
    return StableId.of(
        question.event().id(), question.predicate(), inOrder ? one : other, inOrder ? other : one);
  }

  /** The id of all times that one speaker went from one of two positions to the other. */
  String id(Reversal reversal) {
    return StableId.of(
        id(reversal.older().key(), reversal.newer().key()), reversal.older().speaker().id());
  }

  /**
   * What a camp and a rival make; null: the two were never held at one moment.
   *
   * @param known what they made before the upheaval; null: nothing
   */
  @Nullable Contradiction between(
      Camp one, Rivalry rivalry, @Nullable Contradiction known, Upheaval upheaval) {
    Camp other = rivalry.other();
    Encounters encounters = new Encounters(rivalry.clash());
    Turn opened =
        known == null
            ? firstOfBegun(one, rivalry, upheaval)
            : encounters.first(one.ever(), other.ever());
    if (opened == null) {
      return null;
    }
    boolean isOpen = encounters.anyOf(one.at(null), other.at(null));
    Turn resolved = isOpen ? null : encounters.last(one.ever(), other.ever());
    if (known != null && isAsKnown(known.resolved(), resolved, upheaval)) {
      return told(rivalry.id(), known.sides(), opened, resolved);
    }
    List<Side> sides =
        one.key().compareTo(other.key()) > 0
            ? sides(one, other, resolved, rivalry.clash())
            : sides(other, one, resolved, rivalry.clash().reversed());
    return told(rivalry.id(), sides, opened, resolved);
  }

  /** As the two never met before, one of an encounter has begun now. */
  private static @Nullable Turn firstOfBegun(Camp one, Rivalry rivalry, Upheaval upheaval) {
    Camp other = rivalry.other();
    return Stream.concat(
            encounters(one, other, rivalry.clash(), upheaval),
            encounters(other, one, rivalry.clash().reversed(), upheaval))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Of each that has begun on one side, the first with the other side. */
  private static Stream<Turn> encounters(Camp one, Camp other, Clash clash, Upheaval upheaval) {
    Encounters encounters = new Encounters(clash);
    return upheaval.begun().stream()
        .filter(tenure -> tenure.word().key().equals(one.key()))
        .map(tenure -> encounters.first(Extent.of(tenure), other.ever()))
        .flatMap(Stream::ofNullable);
  }

  /** Whether it ended as is known, and who held it then too. */
  private static boolean isAsKnown(
      @Nullable Turn known, @Nullable Turn resolved, Upheaval upheaval) {
    return resolved != null && resolved.equals(known) && !upheaval.concerns(resolved.at());
  }

  private static List<Side> sides(Camp one, Camp other, @Nullable Turn resolved, Clash clash) {
    TenureTree ones = one.at(resolved);
    TenureTree others = other.at(resolved);
    if (ones == null || others == null) {
      throw new IllegalStateException("nobody held one of two sides when they ended");
    }
    Clash reversed = clash.reversed();
    boolean isNow = resolved == null;
    return List.of(
        isNow && clash.isCertain(ones.extent(), others.extent())
            ? one.everybody()
            : Holders.side(ones, others, clash),
        isNow && reversed.isCertain(others.extent(), ones.extent())
            ? other.everybody()
            : Holders.side(others, ones, reversed));
  }

  /** Of all reversals between two positions by one speaker, at least one. */
  Contradiction of(Reversals reversals) {
    Reversal first = reversals.first();
    List<Side> sides = List.of(reversals.side(first.older()), reversals.side(first.newer()));
    return new Contradiction(
        id(first),
        ContradictionKind.SELF_REVERSAL,
        question,
        sides,
        first.turn(),
        reversals.last().turn(),
        Grading.of(predicate, sides),
        Headline.ofReversal(predicate, sides));
  }

  private Contradiction told(String id, List<Side> sides, Turn opened, @Nullable Turn resolved) {
    return new Contradiction(
        id,
        kind(sides),
        question,
        sides,
        opened,
        resolved,
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
