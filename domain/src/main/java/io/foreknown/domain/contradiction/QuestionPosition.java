package io.foreknown.domain.contradiction;

import org.jspecify.annotations.Nullable;

/**
 * One position that was taken on a question.
 *
 * @param side with all who hold it now; with nobody when it was given up
 * @param taken when somebody first took it
 * @param givenUp when the last of its holders said something else; null: it is held
 */
public record QuestionPosition(Side side, ChangePoint taken, @Nullable ChangePoint givenUp) {
  private static final long NUMBER_BYTES = 40;

  /** Whether anybody holds it now. */
  public boolean isHeld() {
    return givenUp == null;
  }

  /** Bytes that it adds to a record, at most. */
  long bytes() {
    return NUMBER_BYTES + side.bytes();
  }
}
