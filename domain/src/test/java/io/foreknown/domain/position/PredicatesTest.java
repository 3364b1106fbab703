package io.foreknown.domain.position;

import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PredicatesTest {
  private static final Predicate ATTACKERS =
      new Predicate(
          "incident.attackers", PositionKind.COUNT, false, List.of(), Predicate.CONCURRENCY);

  private final Predicates shipped = Predicates.shipped();

  private static StatementBuilder specificity() {
    return aStatement("s1").on("w1", Predicates.SPECIFICITY);
  }

  private static List<Problem> problems(Statement statement) {
    return Predicates.shipped().problems(statement);
  }

  @Test
  void unknownPredicateIsReportedWithThoseThatAreKnown() {
    assertThat(problems(aStatement("s1").on("i1", "incident.attackers").claim()))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("predicate");
              assertThat(problem.message())
                  .startsWith("'incident.attackers' is not known; known are warning.issued, ")
                  .endsWith("response.adequate");
            });
  }

  @Test
  void rowsExtendTheRegistryAndReplaceThoseOfTheSameName() {
    Predicates extended = shipped.with(List.of(ATTACKERS));
    Predicate precise =
        new Predicate(Predicates.BEGAN, PositionKind.WHEN, false, List.of(), Duration.ofMinutes(5));

    assertThat(extended.rows()).hasSize(shipped.rows().size() + 1).endsWith(ATTACKERS);
    assertThat(
            extended.problems(
                aStatement("s1").on("i1", "incident.attackers").holding(Count.exactly(4)).claim()))
        .isEmpty();
    assertThat(shipped.with(List.of(precise)).named(Predicates.BEGAN)).isEqualTo(precise);
    assertThat(shipped.named("incident.attackers")).isNull();
  }

  @Test
  void shippedQuestionStaysWhatItIs() {
    assertThatThrownBy(
            () ->
                shipped.with(
                    List.of(
                        new Predicate(
                            Predicates.BEGAN,
                            PositionKind.TRUTH,
                            false,
                            List.of(),
                            Duration.ZERO))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("incident.began: the kind is WHEN");
    assertThatThrownBy(
            () ->
                shipped.with(
                    List.of(
                        new Predicate(
                            Predicates.OUTCOME,
                            PositionKind.SCALE,
                            false,
                            List.of("foiled", "occurred"),
                            Duration.ZERO))))
        .hasMessage("incident.outcome: the rungs include disproved, foiled, occurred");
  }

  @Test
  void positionOfAnotherKindIsAProblem() {
    assertThat(problems(specificity().holding(true).claim()))
        .containsExactly(
            new Problem("position", "warning.specificity is answered by scale, not by truth"));
    assertThat(problems(specificity().holding(Count.exactly(3)).claim())).hasSize(1);
    assertThat(problems(specificity().holding(party("us")).claim())).hasSize(1);
    assertThat(problems(specificity().holding(site("moscow")).claim())).hasSize(1);
    assertThat(problems(specificity().holding(span("2024-03-22")).claim())).hasSize(1);
  }

  @Test
  void rungThatIsNoneIsAProblem() {
    assertThat(problems(specificity().holding("vague").claim()))
        .containsExactly(
            new Problem(
                "position",
                "'vague' is no rung of warning.specificity: none, general, country, region, city,"
                    + " district, site-kind, site"));
    assertThat(problems(specificity().holding(new Position.OfScale("site", "general")).claim()))
        .containsExactly(new Problem("position", "ends (general) before it begins (site)"));
    assertThat(problems(specificity().holding("city").claim())).isEmpty();
  }

  @Test
  void positionThatRulesOutEverythingIsAProblem() {
    assertThat(
            problems(specificity().holding(new Position.OfScale("none", "site")).denied().claim()))
        .containsExactly(new Problem("position", "leaves no answer open"));
    assertThat(
            problems(
                aStatement("s1")
                    .on("i1", Predicates.KILLED)
                    .holding(new Count(0L, null))
                    .denied()
                    .claim()))
        .hasSize(1);
    assertThat(
            problems(
                aStatement("s1")
                    .on("i1", Predicates.KILLED)
                    .holding(new Count(null, Long.MAX_VALUE))
                    .denied()
                    .claim()))
        .hasSize(1);
  }

  @Test
  void rowsMustFitTogether() {
    List<String> rungs = List.of("low", "high");
    Duration hour = Duration.ofHours(1);
    assertThatThrownBy(() -> new Predicate("x", PositionKind.TRUTH, true, List.of(), hour))
        .hasMessage("x: only a count can grow");
    assertThatThrownBy(() -> new Predicate("x", PositionKind.TRUTH, false, rungs, hour))
        .hasMessage("x: a scale, and nothing else, has two rungs or more");
    assertThatThrownBy(() -> new Predicate("x", PositionKind.SCALE, false, List.of("one"), hour))
        .hasMessage("x: a scale, and nothing else, has two rungs or more");
    assertThatThrownBy(
            () -> new Predicate("x", PositionKind.SCALE, false, List.of("one", "one"), hour))
        .hasMessage("x: a rung is named twice");
    assertThatThrownBy(
            () -> new Predicate("x", PositionKind.WHEN, false, List.of(), hour.negated()))
        .hasMessageContaining("PT0S to ");
    assertThatThrownBy(
            () -> new Predicate("x", PositionKind.WHEN, false, List.of(), Duration.ofDays(9_999)))
        .hasMessageContaining("PT0S to ");
  }

  @Test
  void momentsWithinTheConcurrencyAgree() {
    Predicate began = Objects.requireNonNull(shipped.named(Predicates.BEGAN));
    Possibilities noon = began.possibilities(at("2024-03-22T12:00:00Z"));

    assertThat(noon.isDisjointFrom(began.possibilities(at("2024-03-22T13:00:00Z")))).isFalse();
    assertThat(noon.isDisjointFrom(began.possibilities(at("2024-03-22T13:00:00.001Z")))).isTrue();
  }

  @Test
  void setsOfDifferentKindsHaveNothingToDoWithEachOther() {
    Possibilities number = new Numbers(0, 1, List.of(new Numbers.Range(0, 0)));
    Possibilities culprits = new Culprits(List.of(new Member("us", List.of())), false, false);
    Possibilities sites = new Sites(List.of(new Member("ru", List.of())), false);
    for (Possibilities one : List.of(number, culprits, sites)) {
      for (Possibilities other : List.of(number, culprits, sites)) {
        assertThat(one.isDisjointFrom(other)).isFalse();
        assertThat(one.implies(other)).isEqualTo(one == other);
      }
    }
  }

  @Test
  void designExamplesOfPerpetrators() {
    Predicate by = Objects.requireNonNull(shipped.named(Predicates.PERPETRATOR));
    Party isisK = party("isis-k", "isis", "islamists");
    Possibilities isis =
        by.possibilities(stance(aStatement("s").holding(party("isis", "islamists"))));
    Possibilities kyiv = by.possibilities(stance(aStatement("s").holding(party("ukraine"))));
    Possibilities alone = by.possibilities(stance(aStatement("s").holdingNobodyBut(isisK)));
    Possibilities helped =
        by.possibilities(
            stance(aStatement("s").holding(party("islamists"), party("sbu", "ukraine"))));

    assertThat(isis.isDisjointFrom(kyiv)).isTrue();
    assertThat(alone.isDisjointFrom(helped)).isTrue();
    assertThat(isis.isDisjointFrom(alone)).isFalse();
    assertThat(isis.isDisjointFrom(helped)).isFalse();
    assertThat(kyiv.isDisjointFrom(helped)).isFalse();
  }

  private static Stance stance(StatementBuilder statement) {
    return Stance.affirms(statement.claim().position());
  }

  private static Stance at(String moment) {
    return Stance.affirms(new Position.OfTime(span(moment)));
  }
}
