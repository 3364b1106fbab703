package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What kind of contradiction it is, and how much it matters. */
class GradingTest {
  private static Predicate predicate(String name) {
    return Objects.requireNonNull(Predicates.shipped().named(name));
  }

  private static StatementBuilder said() {
    return aStatement("s1");
  }

  private static Severity severity(
      String predicate, @Nullable Basis basis, Position one, Position other) {
    return Grading.of(predicate(predicate), List.of(side(one, null), side(other, basis)));
  }

  private static Side side(Position position, @Nullable Basis basis) {
    Party speaker = party("us");
    Instant at = Instant.EPOCH;
    Holder holder = new Holder(speaker, "s1", 1, Span.at(at), at, basis, null, null, null);
    return new Side(new Stance(position, Polarity.AFFIRMS), List.of(holder), 1);
  }

  private static Position count(long number) {
    return new Position.OfCount(Count.exactly(number));
  }

  private static Position rung(String rung) {
    return new Position.OfScale(rung, rung);
  }

  private static Position at(String when) {
    return new Position.OfTime(span(when));
  }

  @Test
  void farApartAndNamedMattersMost() {
    String killed = Predicates.KILLED;
    assertThat(severity(killed, null, count(100), count(300))).isEqualTo(Severity.HIGH);
    assertThat(severity(killed, null, count(300), count(100))).isEqualTo(Severity.HIGH);
    assertThat(severity(killed, Basis.ANONYMOUS, count(100), count(300)))
        .isEqualTo(Severity.MEDIUM);
    assertThat(severity(killed, Basis.NAMED, count(139), count(143))).isEqualTo(Severity.MEDIUM);
    assertThat(severity(killed, Basis.ANONYMOUS, count(139), count(143))).isEqualTo(Severity.LOW);
  }

  @Test
  void farIsAQuarterOfAScaleADayOrAnotherCulprit() {
    Basis anonymous = Basis.ANONYMOUS;
    assertThat(severity(Predicates.SPECIFICITY, anonymous, rung("general"), rung("country")))
        .isEqualTo(Severity.LOW);
    assertThat(severity(Predicates.SPECIFICITY, anonymous, rung("site"), rung("general")))
        .isEqualTo(Severity.MEDIUM);
    assertThat(severity(Predicates.OUTCOME, anonymous, rung("foiled"), rung("occurred")))
        .isEqualTo(Severity.MEDIUM);
    assertThat(severity(Predicates.BEGAN, anonymous, at("2024-03-22"), at("2024-03-24")))
        .isEqualTo(Severity.MEDIUM);
    assertThat(severity(Predicates.BEGAN, anonymous, at("2024-03-24"), at("2024-03-22")))
        .isEqualTo(Severity.MEDIUM);
    assertThat(
            severity(
                Predicates.BEGAN,
                anonymous,
                at("2024-03-22T12:00:00Z"),
                at("2024-03-22T16:00:00Z")))
        .isEqualTo(Severity.LOW);
  }

  @Test
  void kindsFollowTheQuestionUnlessOneSideDeniesWhatTheOtherSays() {
    assertThat(
            kind(
                Predicates.PLACE,
                said().holding(site("moscow")),
                aStatement("s2").by("fsb").holding(site("moscow")).denied()))
        .isEqualTo(ContradictionKind.NEGATION);
    assertThat(
            kind(
                Predicates.PLACE,
                said().holding(site("crocus", "moscow")),
                aStatement("s2").by("fsb").holding(site("moscow")).denied()))
        .isEqualTo(ContradictionKind.PLACE);
    assertThat(
            kind(
                Predicates.PERPETRATOR,
                said().holding(party("isis")),
                aStatement("s2").by("fsb").holding(party("ukraine"))))
        .isEqualTo(ContradictionKind.PARTY);
    assertThat(
            kind(
                Predicates.BEGAN,
                said().holding(span("2024-03-22")),
                aStatement("s2").by("fsb").holding(span("2024-03-24"))))
        .isEqualTo(ContradictionKind.TIME);
  }

  private static ContradictionKind kind(
      String predicate, StatementBuilder one, StatementBuilder other) {
    Discussion discussion = null;
    for (StatementBuilder given : List.of(one, other)) {
      Claim claim = given.on("e1", predicate).claim();
      ClaimPositions claimPositions =
          Objects.requireNonNull(ClaimPositions.of(claim, Predicates.shipped()));
      if (discussion == null) {
        QuestionKey question = new QuestionKey(claimPositions.event(), predicate);
        discussion = new Discussion(question, predicate(predicate));
      }
      discussion.put(Objects.requireNonNull(claimPositions.on(predicate)));
    }
    return Objects.requireNonNull(discussion).contradictions().iterator().next().kind();
  }
}
