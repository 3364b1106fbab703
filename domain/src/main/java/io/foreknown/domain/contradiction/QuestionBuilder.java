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
 * Puts together what is told of one question as a whole. Costs the number of its positions times
 * its logarithm, and no more for its pairs than there are among those that are listed.
 *
 * @param exclusionCount all pairs of positions that were held at once and exclude each other
 * @param disputed when the first of those that are open began; null: none is
 */
record QuestionBuilder(
    QuestionKey key,
    Collection<Camp> camps,
    UnaryOperator<Word> firstWord,
    long exclusionCount,
    @Nullable Turn disputed,
    Shown shown) {
  /** What is shown of two positions, by the id of what stands between them. */
  interface Shown {
    /** Null: the two were never held at once. */
    @Nullable Contradiction of(String id);
  }

  private static final Comparator<Camp> ORDER =
      Comparator.comparing(Camp::isDisputed)
          .thenComparing(Camp::isHeld)
          .thenComparing(Camp::holderCount)
          .thenComparing(Camp::taken)
          .thenComparing(Camp::key)
          .reversed();

  /** By the event's own answer and what the desk decided. */
  Question question(QuestionState state, @Nullable Position fold, List<Decided> decisions) {
    List<Camp> first = camps.stream().sorted(ORDER).limit(Question.SHOWN).toList();
    List<QuestionPosition> positions =
        Limits.beginning(
            first.stream().map(camp -> camp.position(firstWord)).toList(),
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
        Headline.of(key.predicate(), state, held, camps.stream().filter(Camp::isHeld).count()));
  }

  private List<Exclusion> exclusions(List<Camp> listed) {
    List<Exclusion> exclusions = new ArrayList<>();
    for (int one = 0; one < listed.size(); one++) {
      for (int other = one + 1; other < listed.size(); other++) {
        Rivalry rivalry = listed.get(one).rivalry(listed.get(other));
        Contradiction of = rivalry == null ? null : shown.of(rivalry.id());
        if (of != null) {
          exclusions.add(new Exclusion(one, other, of.id(), of.resolution()));
        }
      }
    }
    return exclusions;
  }
}
