package io.foreknown.domain.contradiction;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one claim holds on the questions of one event: what travels and is kept of it, without
 * the rest of the claim.
 *
 * @param answers at most one for each predicate; at least one
 */
public record Testimony(EventKey event, Speech speech, List<Answer> answers) {
  /** Copies the list. */
  public Testimony {
    answers = List.copyOf(answers);
  }

  /**
   * What it holds on one question.
   *
   * @param stance written as {@code Predicate#stance} does
   * @param asOf the moment that it speaks of
   * @param holder who holds it, if not the speakers but one of whom they tell, who then said so as
   *     of that moment; null: the speakers
   */
  public record Answer(String predicate, Stance stance, Span asOf, @Nullable Party holder) {}

  /** What the claim holds; null when it takes no position, as a retraction or a drill. */
  public static @Nullable Testimony of(Claim claim, Predicates predicates) {
    if (claim instanceof Statement statement) {
      return of(statement, Speech.of(statement), new Answers(predicates, statement.asOf()));
    }
    if (claim instanceof Warning warning) {
      Speech speech = Speech.of(warning);
      return new Answers(predicates, warning.issued())
          .of(warning, speech)
          .by(speech, EventKey.of(warning));
    }
    return claim instanceof IncidentReport report
        ? new Answers(predicates, report.asOf())
            .of(report)
            .by(Speech.of(report), EventKey.of(report))
        : null;
  }

  private static @Nullable Testimony of(Statement statement, Speech speech, Answers answers) {
    return answers
        .add(statement.predicate(), new Stance(statement.position(), statement.polarity()))
        .by(speech, EventKey.of(statement));
  }

  /** Bytes that it would take in a record, about. */
  long bytes() {
    return Party.bytes(speech.speakers())
        + answers.stream().mapToLong(answer -> answer.stance().position().bytes()).sum();
  }

  /** What it holds on one question; null: nothing. */
  public @Nullable Held on(String predicate) {
    return answers.stream()
        .filter(answer -> answer.predicate().equals(predicate))
        .findFirst()
        .map(answer -> new Held(by(answer), answer.stance(), answer.asOf()))
        .orElse(null);
  }

  private Speech by(Answer answer) {
    Party holder = answer.holder();
    return holder == null ? speech : speech.by(holder, answer.asOf());
  }
}
