package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Predicate;
import java.util.Comparator;

/** Two words that a speaker said one after the other. */
record Reversal(Utterance older, Utterance newer) {
  static final Comparator<Reversal> ORDER =
      Comparator.comparing(Reversal::changePoint)
          .thenComparing(reversal -> reversal.older().changePoint())
          .thenComparing(reversal -> reversal.newer().changePoint());

  /** When both were known. */
  ChangePoint changePoint() {
    return older.changePoint().compareTo(newer.changePoint()) > 0
        ? older.changePoint()
        : newer.changePoint();
  }

  /** Whether the speaker contradicts himself without saying so, and growth does not explain it. */
  boolean isOneOn(Predicate predicate) {
    Incompatibility incompatibility =
        Incompatibility.between(predicate, older.held().stance(), newer.held().stance());
    return incompatibility != null
        && newer.isNewerThan(older)
        && !newer.attribution().correction()
        && incompatibility
            .ofOneSpeaker()
            .isPossible(
                Extent.of(HoldingPeriod.of(older, null)), Extent.of(HoldingPeriod.of(newer, null)));
  }
}
