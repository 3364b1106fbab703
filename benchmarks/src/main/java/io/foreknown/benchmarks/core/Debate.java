package io.foreknown.benchmarks.core;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.contradiction.ClaimPositions;
import io.foreknown.domain.contradiction.Discussion;
import io.foreknown.domain.contradiction.Held;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Statements on one question, a minute apart, that hold one of a few positions in turn. */
public enum Debate {
  /** How precise the warning was: each rung contradicts all others. */
  SCALE(Predicates.SPECIFICITY) {
    @Override
    Position position(int which) {
      String rung = predicate().rungs().get(which);
      return new Position.OfScale(rung, rung);
    }
  },
  /** How many died: a figure that rises with time contradicts nothing but what comes after it. */
  CUMULATIVE(Predicates.KILLED) {
    @Override
    Position position(int which) {
      return new Position.OfCount(Count.exactly(100 + which));
    }
  };

  /** So many positions are held on each question, however many statements there are. */
  static final int POSITIONS = 8;

  private static final Instant BEGAN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final String EVENT = "event";

  private final Predicate predicate;

  Debate(String predicate) {
    this.predicate = Objects.requireNonNull(Predicates.shipped().named(predicate));
  }

  abstract Position position(int which);

  Predicate predicate() {
    return predicate;
  }

  /** Of nobody yet. */
  Discussion empty() {
    EventKey event = new EventKey(this == SCALE ? ClaimType.WARNING : ClaimType.INCIDENT, EVENT);
    return new Discussion(new QuestionKey(event, predicate.name()), predicate);
  }

  /** What is held by a claim of this id, told so many minutes after the first. */
  Held held(String claim, int minute, int speaker) {
    Span said = Span.at(BEGAN.plus(STEP.multipliedBy(minute)));
    Statement statement =
        new Statement(
            header(claim, said.from()),
            EVENT,
            predicate.name(),
            position(Math.floorMod(minute * 5 + minute / POSITIONS, POSITIONS)),
            Polarity.AFFIRMS,
            false,
            party("speaker-" + speaker),
            said,
            said);
    ClaimPositions claimPositions =
        Objects.requireNonNull(ClaimPositions.of(statement, Predicates.shipped()), claim);
    return Objects.requireNonNull(claimPositions.on(predicate.name()), claim);
  }

  private static Party party(String id) {
    return new Party(id, id, List.of());
  }

  private static Header header(String id, Instant published) {
    return new Header(
        id,
        1,
        published,
        null,
        new Story("https://outlet.example/2025/" + id, "What is known", "outlet", "en"),
        null,
        List.of(),
        null,
        null,
        null);
  }
}
