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
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of each kind of question, and how much it matters. */
class HeadlineTest {
  private static final Predicates PREDICATES =
      Predicates.shipped()
          .with(
              List.of(
                  new Predicate(
                      "response.quick", PositionKind.TRUTH, false, List.of(), Duration.ZERO),
                  new Predicate(
                      "incident.attackers", PositionKind.COUNT, false, List.of(), Duration.ZERO)));

  private static Predicate predicate(String name) {
    return Objects.requireNonNull(PREDICATES.named(name));
  }

  private static String clause(String predicate, StatementBuilder told) {
    Statement claim = told.claim();
    return Clause.of(
        predicate(predicate),
        predicate(predicate).stance(new Stance(claim.position(), claim.polarity())));
  }

  private static StatementBuilder said() {
    return aStatement("s1");
  }

  private static StatementBuilder scale(String from, String to) {
    return said().holding(new Position.OfScale(from, to));
  }

  @Test
  void truths() {
    assertThat(clause(Predicates.ISSUED, said().holding(true))).isEqualTo("the warning was given");
    assertThat(clause(Predicates.CREDIBLE, said().holding(false)))
        .isEqualTo("the warning was not credible");
    assertThat(clause("response.adequate", said().holding(true).denied()))
        .isEqualTo("the response was not adequate");
    assertThat(clause(Predicates.CLAIM_TRUE, said().holding(false)))
        .isEqualTo("the claim was not true");
    assertThat(clause("response.quick", said().holding(true))).isEqualTo("response.quick is true");
    assertThat(clause("response.quick", said().holding(false)))
        .isEqualTo("response.quick is not true");
  }

  @Test
  void counts() {
    assertThat(clause(Predicates.KILLED, said().holding(new Count(143L, null))))
        .isEqualTo("the death toll was at least 143");
    assertThat(clause(Predicates.INJURED, said().holding(new Count(null, 20L))))
        .isEqualTo("the number of injured was at most 20");
    assertThat(clause(Predicates.KILLED, said().holding(new Count(140L, 150L)).denied()))
        .isEqualTo("the death toll was not 140 to 150");
    assertThat(clause("incident.attackers", said().holding(Count.exactly(4))))
        .isEqualTo("incident.attackers is 4");
  }

  @Test
  void specificity() {
    String name = Predicates.SPECIFICITY;
    assertThat(clause(name, said().holding("site"))).isEqualTo("the warning named the site");
    assertThat(clause(name, said().holding("city").denied()))
        .isEqualTo("the warning did not name the city");
    assertThat(clause(name, said().holding("site-kind")))
        .isEqualTo("the warning named the kind of site");
    assertThat(clause(name, scale("none", "general"))).isEqualTo("the warning was general");
    assertThat(clause(name, said().holding("general").denied()))
        .isEqualTo("the warning was not general");
    assertThat(clause(name, scale("city", "site")))
        .isEqualTo("the warning named at least the city");
    assertThat(clause(name, scale("general", "city")))
        .isEqualTo("the warning named no more than the city");
    assertThat(clause(name, scale("general", "city").denied()))
        .isEqualTo("the warning named more than the city");
    assertThat(clause(name, scale("country", "city")))
        .isEqualTo("the warning named the country to the city");
  }

  @Test
  void parties() {
    String name = Predicates.PERPETRATOR;
    assertThat(clause(name, said().holdingNobodyBut(party("isis"))))
        .isEqualTo("it was the work of the isis alone");
    assertThat(clause(name, said().holding(party("us")).denied()))
        .isEqualTo("it was not the work of the us");
    assertThat(clause(name, said().holding(party("a"), party("b"), party("c"), party("d"))))
        .isEqualTo("it was the work of the a and the b and the c and others");
  }

  @Test
  void momentsOutcomesAndPlaces() {
    assertThat(clause(Predicates.BEGAN, said().holding(span("2024-03-22T16:58:00Z"))))
        .isEqualTo("the beginning was 22 March 2024, 16:58 UTC");
    assertThat(clause(Predicates.BEGAN, said().holding(span("2024-03-22")).denied()))
        .isEqualTo("the beginning was not 22 March 2024");
    assertThat(clause(Predicates.OUTCOME, said().holding("foiled")))
        .isEqualTo("the plot or attack was foiled");
    assertThat(clause(Predicates.OUTCOME, scale("foiled", "occurred")))
        .isEqualTo("the plot or attack was foiled to occurred");
    assertThat(clause(Predicates.PLACE, said().holding(site("moscow")).denied()))
        .isEqualTo("it was not in " + site("moscow").name());
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
    for (StatementBuilder told : List.of(one, other)) {
      Claim claim = told.on("e1", predicate).claim();
      Testimony testimony = Objects.requireNonNull(Testimony.of(claim, PREDICATES));
      if (discussion == null) {
        Question question = new Question(testimony.event(), predicate);
        discussion = new Discussion(question, predicate(predicate));
      }
      discussion.put(Objects.requireNonNull(testimony.on(predicate)));
    }
    return Objects.requireNonNull(discussion).contradictions().iterator().next().kind();
  }
}
