package io.foreknown.streams.question;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.streams.exchange.Pack;

/** What a claim leads to on the questions of its event. */
sealed interface QuestionOutput {
  /** For subscribers of contradictions. */
  record OfContradiction(Versioned<Contradiction> contradiction) implements QuestionOutput {}

  /** For subscribers of questions. */
  record OfQuestion(Versioned<Question> question) implements QuestionOutput {}

  /** For people. */
  record OfAlert(Alert alert) implements QuestionOutput {}

  /** For the next slices of sweeps. */
  record ToEvents(Pack sweeps) implements QuestionOutput {}
}
