package io.foreknown.streams.question;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.streams.exchange.Pack;

/** What a claim leads to on the questions of its event. */
sealed interface Told {
  /** For subscribers of contradictions. */
  record OfContradiction(Versioned<Contradiction> contradiction) implements Told {}

  /** For subscribers of questions. */
  record OfQuestion(Versioned<Question> question) implements Told {}

  /** For people. */
  record OfAlert(Alert alert) implements Told {}

  /** For the next slices of sweeps. */
  record ToEvents(Pack sweeps) implements Told {}
}
