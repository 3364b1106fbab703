package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.streams.exchange.Pack;

/** What the assessment of one event leads to. */
sealed interface AssessOutput {
  /** For subscribers of matches. */
  record OfMatch(Versioned<Match> match) implements AssessOutput {}

  /** For subscribers of links. */
  record OfLink(Versioned<Link> link) implements AssessOutput {}

  /** For subscribers of dossiers. */
  record OfDossier(Versioned<Dossier> dossier) implements AssessOutput {}

  /** For subscribers of outcomes. */
  record OfOutcome(Versioned<Outcome> record) implements AssessOutput {}

  /** For people. */
  record OfAlert(Alert alert) implements AssessOutput {}

  /** What a rule has decided, for the desk's own topic. */
  record OfDecision(Decision decision) implements AssessOutput {}

  /** For the scorecards. */
  record ToScorecards(Pack contributions) implements AssessOutput {}

  /** For the next slices of sweeps. */
  record ToEvents(Pack sweeps) implements AssessOutput {}
}
