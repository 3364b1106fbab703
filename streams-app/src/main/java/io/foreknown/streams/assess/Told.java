package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.ledger.News;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.WarningRecord;

/** What the assessment of one event leads to. */
sealed interface Told {
  /** For subscribers of matches. */
  record OfMatch(Versioned<Match> match) implements Told {}

  /** For subscribers of links. */
  record OfLink(Versioned<Link> link) implements Told {}

  /** For subscribers of dossiers. */
  record OfDossier(Versioned<Dossier> dossier) implements Told {}

  /** For subscribers of outcomes. */
  record OfOutcome(Versioned<WarningRecord> record) implements Told {}

  /** For people. */
  record OfAlert(Alert alert) implements Told {}

  /** For the scorecards. */
  record OfScores(Contribution contribution) implements Told {}

  /** For the next slice; under the key of its first event. */
  record OfSweep(News.OfSweep on) implements Told {}
}
