package io.foreknown.domain.contradiction;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.decision.Decided;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is held on one question, as people see it: five speakers with five answers are one
 * dispute. It is one as soon as two positions were taken on it, whether or not they exclude each
 * other.
 *
 * @param id the same for the same event and predicate
 * @param positions first those in open dispute, then those that are held, then those with more
 *     holders, then those taken later; the first {@link #SHOWN}, as far as a record may hold them
 * @param positionCount all that were ever taken
 * @param exclusions which of the listed positions were held at once, though both cannot be true
 * @param exclusionCount all of them, also between positions that are not listed
 * @param disputed when the first of the exclusions that are open now began; null: none is open
 * @param fold what all claims of the event together say; null: nothing
 * @param decisions what the desk decided about it, the newest first
 * @param headline in plain words
 */
public record Question(
    String id,
    QuestionKey key,
    QuestionState state,
    List<QuestionPosition> positions,
    long positionCount,
    List<Exclusion> exclusions,
    long exclusionCount,
    @Nullable ChangePoint disputed,
    @Nullable Position fold,
    List<Decided> decisions,
    String headline) {
  /** How many positions are listed. */
  public static final int SHOWN = 20;

  /** Copies the lists. */
  public Question {
    positions = List.copyOf(positions);
    exclusions = List.copyOf(exclusions);
    decisions = List.copyOf(decisions);
  }

  /** The id of a question. */
  public static String id(QuestionKey key) {
    return StableId.of(key.event().id(), key.predicate());
  }

  /** Whether some answers that are held now exclude each other. */
  public boolean isOpen() {
    return state == QuestionState.OPEN;
  }
}
