package io.foreknown.domain.history;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.WarningRecord;

/** Hears of all that stands at a moment, in no order that means anything, and in one thread. */
public interface Onlooker {
  /** So many of all events have been looked at; may end it by an exception. */
  void judged(long events, long of);

  /** A match stands. */
  void match(Match match);

  /** A dossier stands. */
  void dossier(Dossier dossier);

  /** The outcome of a warning stands. */
  void outcome(WarningRecord outcome);

  /** A contradiction stands. */
  void contradiction(Contradiction contradiction);

  /** A question stands. */
  void question(Question question);

  /** A scorecard stands. */
  void scorecard(Scorecard scorecard);

  /** An alert would have been raised on the way here. */
  void alert(Alert alert);
}
