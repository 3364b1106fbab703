package io.foreknown.dashboard.past;

import io.foreknown.dashboard.view.Gathering;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import java.util.Collection;
import java.util.function.Consumer;

/** Finds all contradictions between claims, and the questions that they are about. */
record PastDisputes(Gathering claims, Predicates predicates) {

  /** Those of all events, open and resolved ones. */
  void emit(Consumer<Contradiction> contradictions, Consumer<Question> questions) {
    for (EventKey event : claims.subjects()) {
      Discussions discussions = new Discussions(event, predicates);
      claims.claims(event).forEach(given -> discussions.replace(null, given.claim()));
      discussions.contradictions().values().stream()
          .flatMap(Collection::stream)
          .forEach(contradictions);
      discussions.questions(claims.event(event)).values().forEach(questions);
    }
  }
}
