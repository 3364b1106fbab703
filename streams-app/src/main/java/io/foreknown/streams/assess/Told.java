package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.WarningRecord;
import io.foreknown.streams.exchange.Pack;

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

  /** What a rule has decided, for the desk's own topic. */
  record OfDecision(Decision decision) implements Told {}

  /** For the scorecards. */
  record ToScorecards(Pack contributions) implements Told {}

  /** For the next slices of sweeps. */
  record ToEvents(Pack sweeps) implements Told {}
}
