package io.foreknown.dashboard.past;

import io.foreknown.dashboard.view.Gathering;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import java.util.Collection;
import java.util.stream.Stream;

/** Finds all contradictions between claims, question by question. */
final class Disputes {
  private Disputes() {}

  /** Those of all questions, open and resolved ones. */
  static Stream<Contradiction> of(Gathering claims, Predicates predicates) {
    return claims.subjects().stream().flatMap(event -> about(event, claims, predicates));
  }

  private static Stream<Contradiction> about(
      EventKey event, Gathering claims, Predicates predicates) {
    Discussions discussions = new Discussions(event, predicates);
    claims.claims(event).forEach(told -> discussions.replace(null, told.claim()));
    return discussions.contradictions().values().stream().flatMap(Collection::stream);
  }
}
