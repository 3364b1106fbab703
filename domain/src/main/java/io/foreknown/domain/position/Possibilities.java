package io.foreknown.domain.position;

/**
 * The set of answers that a stance leaves open on one question.
 *
 * <p>Sets of different kinds have nothing to do with each other: they are neither disjoint nor does
 * one imply the other.
 */
public sealed interface Possibilities permits Numbers, Culprits, Sites {
  /** Whether no answer is left open by both. */
  boolean isDisjointFrom(Possibilities other);

  /** Whether every answer that this leaves open is left open by the other. */
  boolean implies(Possibilities other);

  /** All that this rules out. */
  Possibilities negated();
}
