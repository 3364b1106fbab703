package io.foreknown.domain.contradiction;

import io.foreknown.domain.decision.Decided;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That the desk says that a question is no dispute: all its contradictions are resolved from then
 * on, also those that open later. It holds until somebody who had said nothing takes a position
 * that nobody had taken.
 *
 * @param isOver whether somebody has since
 */
record Dismissal(Decided decided, boolean isOver) {

  /** A dismissal of what is discussed. */
  static Dismissal of(Decided decided, Discussion discussion) {
    return new Dismissal(decided, discussion.isNewlyAnsweredAfter(decided.at()));
  }

  /** The contradictions by id, as they are shown. */
  SortedMap<String, Contradiction> applied(SortedMap<String, Contradiction> held) {
    if (isOver) {
      return held;
    }
    SortedMap<String, Contradiction> shown = new TreeMap<>();
    held.forEach((id, contradiction) -> shown.put(id, applied(contradiction)));
    return shown;
  }

  private Contradiction applied(Contradiction held) {
    ChangePoint resolved = held.resolved();
    boolean isReversal = held.kind() == ContradictionKind.SELF_REVERSAL;
    boolean wasOver = resolved != null && !resolved.at().isAfter(decided.at());
    return wasOver && !(isReversal && held.opened().at().isAfter(decided.at()))
        ? held
        : held.resolved(
            new ChangePoint(later(held.opened().at(), decided.at()), decided.decision()),
            Resolution.DISMISSED);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
