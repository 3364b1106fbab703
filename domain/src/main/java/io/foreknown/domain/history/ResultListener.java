package io.foreknown.domain.history;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;

/** Hears of all that stands at a moment, in no order that means anything, and in one thread. */
public interface ResultListener {
  /** So many of all events have been looked at; may end it by an exception. */
  void judged(long events, long of);

  /** A match stands. */
  void match(Match match);

  /** A match of events that are plain stands. */
  void match(PlainMatch match);

  /** A dossier stands. */
  void dossier(Dossier dossier);

  /** The dossier of an incident that is plain stands. */
  void dossier(PlainDossier dossier);

  /** The outcome of a warning stands. */
  void outcome(Outcome outcome);

  /** The outcome of a warning that is plain stands. */
  void outcome(PlainOutcome outcome);

  /** A contradiction stands. */
  void contradiction(Contradiction contradiction);

  /** A question stands. */
  void question(Question question);

  /** A link is suggested. */
  void link(Link link);

  /** A scorecard stands. */
  void scorecard(Scorecard scorecard);

  /** An alert would have been raised on the way here. */
  void alert(Alert alert);

  /** The same of an incident that is plain. */
  void alert(PlainAlert alert);
}
