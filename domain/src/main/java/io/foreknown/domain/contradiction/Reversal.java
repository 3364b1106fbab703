package io.foreknown.domain.contradiction;

import io.foreknown.domain.position.Predicate;
import java.util.Comparator;

/** Two words that a speaker said one after the other. */
record Reversal(Word older, Word newer) {
  static final Comparator<Reversal> ORDER =
      Comparator.comparing(Reversal::turn)
          .thenComparing(reversal -> reversal.older().turn())
          .thenComparing(reversal -> reversal.newer().turn());

  /** When both were known. */
  Turn turn() {
    return older.turn().compareTo(newer.turn()) > 0 ? older.turn() : newer.turn();
  }

  /** Whether the speaker contradicts himself without saying so, and growth does not explain it. */
  boolean isOneOn(Predicate predicate) {
    Clash clash = Clash.between(predicate, older.held().stance(), newer.held().stance());
    return clash != null
        && newer.isNewerThan(older)
        && !newer.speech().correction()
        && clash
            .ofOneSpeaker()
            .isPossible(Extent.of(Tenure.of(older, null)), Extent.of(Tenure.of(newer, null)));
  }
}
