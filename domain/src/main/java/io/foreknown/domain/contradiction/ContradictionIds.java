package io.foreknown.domain.contradiction;

import io.foreknown.domain.StableId;

/** The ids of all contradictions on one question. */
record ContradictionIds(QuestionKey question) {

  /** Of two positions, by their keys; the order in which they are named does not matter. */
  String of(String one, String other) {
    boolean inOrder = one.compareTo(other) < 0;
    return StableId.of(
        question.event().id(), question.predicate(), inOrder ? one : other, inOrder ? other : one);
  }

  /** Of all times that one speaker went from one of two positions to the other. */
  String of(Reversal reversal) {
    return StableId.of(
        of(reversal.older().key(), reversal.newer().key()), reversal.older().speaker().id());
  }
}
