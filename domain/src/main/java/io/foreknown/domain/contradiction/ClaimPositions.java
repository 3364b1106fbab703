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
public record ClaimPositions(EventKey event, Attribution attribution, List<ClaimPosition> answers) {
  /** Copies the list. */
  public ClaimPositions {
    answers = List.copyOf(answers);
  }

  /**
   * What it holds on one question.
   *
   * @param stance written as {@code Predicate#stance} does
   * @param asOf the moment that it speaks of
   * @param holder who holds it, if not the speakers but one whom they quote, who then said so as of
   *     that moment; null: the speakers
   */
  public record ClaimPosition(String predicate, Stance stance, Span asOf, @Nullable Party holder) {}

  /** What the claim holds; null when it takes no position, as a retraction or a drill. */
  public static @Nullable ClaimPositions of(Claim claim, Predicates predicates) {
    if (claim instanceof Statement statement) {
      return of(
          statement,
          Attribution.of(statement),
          new ClaimPositionsBuilder(predicates, statement.asOf()));
    }
    if (claim instanceof Warning warning) {
      Attribution attribution = Attribution.of(warning);
      return new ClaimPositionsBuilder(predicates, warning.issued())
          .of(warning, attribution)
          .by(attribution, EventKey.of(warning));
    }
    return claim instanceof IncidentReport report
        ? new ClaimPositionsBuilder(predicates, report.asOf())
            .of(report)
            .by(Attribution.of(report), EventKey.of(report))
        : null;
  }

  private static @Nullable ClaimPositions of(
      Statement statement, Attribution attribution, ClaimPositionsBuilder claimPositionsBuilder) {
    return claimPositionsBuilder
        .add(statement.predicate(), new Stance(statement.position(), statement.polarity()))
        .by(attribution, EventKey.of(statement));
  }

  /** Bytes that it would take in a record, about. */
  long bytes() {
    return Party.bytes(attribution.speakers())
        + answers.stream()
            .mapToLong(claimPosition -> claimPosition.stance().position().bytes())
            .sum();
  }

  /** What it holds on one question; null: nothing. */
  public @Nullable Held on(String predicate) {
    return answers.stream()
        .filter(claimPosition -> claimPosition.predicate().equals(predicate))
        .findFirst()
        .map(
            claimPosition ->
                new Held(by(claimPosition), claimPosition.stance(), claimPosition.asOf()))
        .orElse(null);
  }

  private Attribution by(ClaimPosition claimPosition) {
    Party holder = claimPosition.holder();
    return holder == null ? attribution : attribution.by(holder, claimPosition.asOf());
  }
}
