package io.foreknown.domain.contradiction;

import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.util.List;

/**
 * All that one claim holds on the questions of one event: what travels and is kept of it, without
 * the rest of the claim.
 *
 * @param answers at most one for each predicate; empty when the claim takes no position
 */
public record Testimony(EventKey event, Speech speech, List<Answer> answers) {
  /** Copies the list. */
  public Testimony {
    answers = List.copyOf(answers);
  }

  /**
   * What it holds on one question.
   *
   * @param asOf the moment that it speaks of
   */
  public record Answer(String predicate, Stance stance, Span asOf) {}

  /** One of its answers, with those who hold it. */
  public Held held(Answer answer) {
    return new Held(speech, answer.stance(), answer.asOf());
  }
}
