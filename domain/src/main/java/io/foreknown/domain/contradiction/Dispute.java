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
 * Puts together what is told of the contradictions on one question.
 *
 * @param firstWord of a word, the one since which its speaker has held the position
 */
record Dispute(
    QuestionKey question, Predicate predicate, Figures figures, UnaryOperator<Word> firstWord) {

  /**
   * What a camp and a rival make; null: the two were never held at one moment.
   *
   * @param known what they made before the upheaval; null: nothing
   */
  @Nullable Contradiction between(
      Camp one, Rivalry rivalry, @Nullable Contradiction known, Upheaval upheaval) {
    if (known == null) {
      return anew(one, rivalry, firstOfBegun(one, rivalry, upheaval));
    }
    Turn opened = first(one, rivalry);
    if (opened == null) {
      return null;
    }
    Turn resolved = resolved(one, rivalry);
    return isAsKnown(known.resolved(), resolved, upheaval)
        ? told(rivalry.id(), known.sides(), opened, resolved, known.resolution())
        : told(one, rivalry, opened, resolved);
  }

  /** The same, whatever they made before. */
  @Nullable Contradiction anew(Camp one, Rivalry rivalry) {
    return anew(one, rivalry, first(one, rivalry));
  }

  private @Nullable Contradiction anew(Camp one, Rivalry rivalry, @Nullable Turn opened) {
    return opened == null ? null : told(one, rivalry, opened, resolved(one, rivalry));
  }

  private @Nullable Turn first(Camp one, Rivalry rivalry) {
    return encounters(rivalry.clash()).first(one.ever(), rivalry.other().ever());
  }

  /** The end of the last of what was incompatible; null: some of it lasts. */
  private @Nullable Turn resolved(Camp one, Rivalry rivalry) {
    Encounters encounters = encounters(rivalry.clash());
    Camp other = rivalry.other();
    boolean isOpen =
        encounters.anyOf(
            encounters.ones(one.at(null), null), encounters.others(other.at(null), null));
    return isOpen ? null : encounters.last(one.ever(), other.ever());
  }

  private Encounters encounters(Clash clash) {
    return new Encounters(clash, figures);
  }

  /** As the two never met before, one of an encounter has begun now. */
  private @Nullable Turn firstOfBegun(Camp one, Rivalry rivalry, Upheaval upheaval) {
    Camp other = rivalry.other();
    return Stream.concat(
            begun(one, other, rivalry.clash(), upheaval),
            begun(other, one, rivalry.clash().reversed(), upheaval))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Of each that has begun on one side, the first with the other side. */
  private Stream<Turn> begun(Camp one, Camp other, Clash clash, Upheaval upheaval) {
    Encounters encounters = encounters(clash);
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

  private Contradiction told(Camp one, Rivalry rivalry, Turn opened, @Nullable Turn resolved) {
    boolean inOrder = one.key().compareTo(rivalry.other().key()) > 0;
    Meeting meeting =
        inOrder
            ? new Meeting(one, rivalry.other(), encounters(rivalry.clash()), resolved)
            : new Meeting(rivalry.other(), one, encounters(rivalry.clash().reversed()), resolved);
    return told(rivalry.id(), meeting.sides(firstWord), opened, resolved, meeting.resolution());
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
        first.turn(),
        reversals.last().turn(),
        Resolution.RESTATED,
        Grading.of(predicate, sides),
        Headline.ofReversal(predicate, sides));
  }

  private Contradiction told(
      String id,
      List<Side> sides,
      Turn opened,
      @Nullable Turn resolved,
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
