package io.foreknown.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of the algebra, and its agreement with worlds that are small enough to be counted out. */
class PossibilitiesLawsTest {
  private static final Instant NOON = Instant.parse("2024-03-22T12:00:00Z");

  /** Two on one question. */
  record Pair(Predicate predicate, Stance one, Stance other) {
    Possibilities first() {
      return predicate.possibilities(one);
    }

    Possibilities second() {
      return predicate.possibilities(other);
    }
  }

  @Property
  void contradictingIsMutual(@ForAll("pairs") Pair pair) {
    assertThat(pair.first().isDisjointFrom(pair.second()))
        .isEqualTo(pair.second().isDisjointFrom(pair.first()));
  }

  @Property
  void narrowingNeverRemovesAContradiction(@ForAll("pairs") Pair pair, @ForAll("pairs") Pair more) {
    List<Possibilities> others =
        pair.predicate().equals(more.predicate())
            ? List.of(more.first(), more.second())
            : List.of(pair.first().negated(), pair.second().negated());
    for (Possibilities other : others) {
      if (pair.first().implies(pair.second()) && pair.second().isDisjointFrom(other)) {
        assertThat(pair.first().isDisjointFrom(other)).isTrue();
      }
    }
  }

  @Property
  void denyingTwiceIsAffirming(@ForAll("pairs") Pair pair) {
    assertThat(pair.first().negated().negated()).isEqualTo(pair.first());
  }

  @Property
  void nothingIsCompatibleWithItsDenial(@ForAll("pairs") Pair pair) {
    assertThat(pair.first().isDisjointFrom(pair.first().negated())).isTrue();
    assertThat(pair.first().implies(pair.first())).isTrue();
  }

  @Property
  void contradictingIsImplyingTheDenial(@ForAll("pairs") Pair pair) {
    assertThat(pair.first().isDisjointFrom(pair.second()))
        .isEqualTo(pair.first().implies(pair.second().negated()));
  }

  @Property
  void denyingTurnsImplicationRound(@ForAll("pairs") Pair pair) {
    assertThat(pair.first().implies(pair.second()))
        .isEqualTo(pair.second().negated().implies(pair.first().negated()));
  }

  @Property
  void oneWayOfWritingLeavesTheSameOpen(@ForAll("pairs") Pair pair) {
    Predicate predicate = pair.predicate();
    Stance written = predicate.stance(pair.one());
    Possibilities before = pair.first();

    assertThat(predicate.stance(written)).isEqualTo(written);
    assertThat(before.implies(predicate.possibilities(written))).isTrue();
    assertThat(predicate.possibilities(written).implies(before)).isTrue();
  }

  @Property
  void numbersOfOneMeaningHaveOneKey(@ForAll("pairs") Pair pair) {
    if (pair.first() instanceof Numbers) {
      assertThat(
              pair.predicate()
                  .stance(pair.one())
                  .key()
                  .equals(pair.predicate().stance(pair.other()).key()))
          .isEqualTo(pair.first().equals(pair.second()));
    }
  }

  @Property
  void setsAgreeWithTheirWorlds(@ForAll("pairs") Pair pair) {
    List<Boolean> ones = SmallWorld.members(pair.predicate(), pair.one());
    List<Boolean> others = SmallWorld.members(pair.predicate(), pair.other());
    boolean share = false;
    boolean implies = true;
    for (int i = 0; i < ones.size(); i++) {
      share |= ones.get(i) && others.get(i);
      implies &= !ones.get(i) || others.get(i);
    }

    assertThat(pair.first().isDisjointFrom(pair.second())).isEqualTo(!share);
    assertThat(pair.first().implies(pair.second())).isEqualTo(implies);
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Arbitraries.of(SmallWorld.PREDICATES)
        .flatMap(
            predicate ->
                Combinators.combine(stance(predicate), stance(predicate))
                    .as((one, other) -> new Pair(predicate, one, other)));
  }

  private static Arbitrary<Stance> stance(Predicate predicate) {
    return Combinators.combine(position(predicate), Arbitraries.of(Polarity.class))
        .as(Stance::new)
        .filter(stance -> predicate.problem(stance) == null);
  }

  private static Arbitrary<? extends Position> position(Predicate predicate) {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, SmallWorld.GREATEST - 2);
    return switch (predicate.kind()) {
      case TRUTH -> Arbitraries.of(true, false).map(Position.OfTruth::new);
      case SCALE ->
          Arbitraries.of(predicate.rungs())
              .tuple2()
              .map(rungs -> new Position.OfScale(rungs.get1(), rungs.get2()));
      case COUNT ->
          numbers
              .injectNull(0.3)
              .tuple2()
              .filter(t -> t.get1() != null || t.get2() != null)
              .filter(t -> t.get1() == null || t.get2() == null || t.get1() <= t.get2())
              .map(t -> new Position.OfCount(new Count(number(t.get1()), number(t.get2()))));
      case WHEN ->
          numbers
              .tuple2()
              .map(t -> Span.at(NOON.plusMillis(t.get1())).hull(Span.at(NOON.plusMillis(t.get2()))))
              .map(Position.OfTime::new);
      case PARTIES ->
          Combinators.combine(named(), Arbitraries.of(true, false))
              .as((ids, exclusive) -> new Perpetrators(parties(ids), exclusive))
              .map(Position.OfParties::new);
      case WHERE -> named().map(ids -> new Position.OfPlaces(places(ids)));
    };
  }

  private static @Nullable Long number(@Nullable Integer number) {
    return number == null ? null : Long.valueOf(number);
  }

  private static Arbitrary<List<String>> named() {
    return Arbitraries.of(SmallWorld.LINEAGES.keySet()).list().ofMinSize(1).ofMaxSize(3);
  }

  private static List<Party> parties(List<String> ids) {
    List<Party> parties = new ArrayList<>();
    ids.forEach(id -> parties.add(Given.party(id, lineage(id))));
    return parties;
  }

  private static List<Place> places(List<String> ids) {
    List<Place> places = new ArrayList<>();
    ids.forEach(id -> places.add(Given.site(id, lineage(id))));
    return places;
  }

  private static String[] lineage(String id) {
    return Objects.requireNonNull(SmallWorld.LINEAGES.get(id)).toArray(String[]::new);
  }

  /** For the names of {@link SmallWorld}. */
  static Instant noon() {
    return NOON;
  }

  static Duration concurrency() {
    return Duration.ofMillis(2);
  }
}
