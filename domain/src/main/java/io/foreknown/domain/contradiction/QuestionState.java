package io.foreknown.domain.contradiction;

/** How a question stands. */
public enum QuestionState {
  /** Some answers that are held now exclude each other. */
  OPEN,
  /** None do, or none do any more. */
  RESOLVED,
  /** The desk says that it is no dispute. */
  DISMISSED
}
