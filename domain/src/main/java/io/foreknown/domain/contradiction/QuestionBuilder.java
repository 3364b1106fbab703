package io.foreknown.domain.contradiction;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.decision.Decided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds one question as a whole. Costs the number of its positions times its logarithm, and no
 * more for its pairs than there are among those that are listed.
 *
 * @param exclusionCount all pairs of positions that were held at once and exclude each other
 * @param disputed when the first of those that are open began; null: none is
 */
record QuestionBuilder(
    QuestionKey key,
    Collection<PositionHolders> camps,
    UnaryOperator<Utterance> firstWord,
    long exclusionCount,
    @Nullable ChangePoint disputed,
    ContradictionLookup contradictionLookup) {
  /** What is shown of two positions, by the id of what stands between them. */
  interface ContradictionLookup {
    /** Null: the two were never held at once. */
    @Nullable Contradiction of(String id);
  }

  private static final Comparator<PositionHolders> ORDER =
      Comparator.comparing(PositionHolders::isDisputed)
          .thenComparing(PositionHolders::isHeld)
          .thenComparing(PositionHolders::holderCount)
          .thenComparing(PositionHolders::taken)
          .thenComparing(PositionHolders::key)
          .reversed();

  /** By the event's own answer and what the desk decided. */
  Question question(QuestionState state, @Nullable Position fold, List<Decided> decisions) {
    List<PositionHolders> first = camps.stream().sorted(ORDER).limit(Question.SHOWN).toList();
    List<QuestionPosition> positions =
        Limits.beginning(
            first.stream().map(positionHolders -> positionHolders.position(firstWord)).toList(),
            Limits.UNITED_BYTES,
            QuestionPosition::bytes);
    List<Side> held =
        positions.stream().filter(QuestionPosition::isHeld).map(QuestionPosition::side).toList();
    return new Question(
        Question.id(key),
        key,
        state,
        positions,
        camps.size(),
        exclusions(first.subList(0, positions.size())),
        exclusionCount,
        state == QuestionState.OPEN ? disputed : null,
        fold,
        decisions,
        Headline.of(
            key.predicate(), state, held, camps.stream().filter(PositionHolders::isHeld).count()));
  }

  private List<Exclusion> exclusions(List<PositionHolders> listed) {
    List<Exclusion> exclusions = new ArrayList<>();
    for (int one = 0; one < listed.size(); one++) {
      for (int other = one + 1; other < listed.size(); other++) {
        IncompatiblePair incompatiblePair = listed.get(one).pairWith(listed.get(other));
        Contradiction of =
            incompatiblePair == null ? null : contradictionLookup.of(incompatiblePair.id());
        if (of != null) {
          exclusions.add(new Exclusion(one, other, of.id(), of.resolution()));
        }
      }
    }
    return exclusions;
  }
}
