package io.foreknown.domain.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.contradiction.NaiveDiscussion.Told;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws: what stands depends on what is held alone, and is what the definition says. */
class DiscussionLawsTest {
  private static final Instant NOON = Given.moment("2024-03-22T12:00:00Z");

  /** Claims on one question, some of them several times. */
  record Case(Predicate predicate, List<Held> held) {
    Discussion empty() {
      return new Discussion(question(), predicate);
    }

    QuestionKey question() {
      return new QuestionKey(new EventKey(ClaimType.INCIDENT, "i1"), predicate.name());
    }

    Discussion all() {
      Discussion discussion = empty();
      held.forEach(discussion::put);
      return discussion;
    }

    /** Of each claim the one that came last. */
    Collection<Held> standing() {
      Map<String, Held> standing = new TreeMap<>();
      held.forEach(one -> standing.put(one.attribution().claim(), one));
      return standing.values();
    }
  }

  @Property(tries = 2_000)
  void whatStandsIsWhatTheDefinitionSays(@ForAll("cases") Case given) {
    Map<String, Told> found = new TreeMap<>();
    given.all().contradictions().stream()
        .filter(one -> one.kind() != ContradictionKind.SELF_REVERSAL)
        .forEach(one -> found.put(one.id(), Told.of(one)));

    assertThat(found)
        .isEqualTo(
            new NaiveDiscussion(given.question(), given.predicate(), given.standing())
                .contradictions());
  }

  @Property(tries = 2_000)
  void questionIsWhatTheDefinitionSays(@ForAll("cases") Case given) {
    NaiveDiscussion naive =
        new NaiveDiscussion(given.question(), given.predicate(), given.standing());
    Map<String, NaiveDiscussion.Position> positions = naive.positions();
    Question question = question(given.all());

    assertThat(question == null).isEqualTo(positions.size() < 2);
    if (question != null) {
      Map<String, NaiveDiscussion.Position> found = new TreeMap<>();
      question
          .positions()
          .forEach(of -> found.put(of.side().stance().key(), NaiveDiscussion.Position.of(of)));
      assertThat(found).isEqualTo(positions);
      Map<String, Told> contradictions = naive.contradictions();
      assertThat(question.exclusions())
          .extracting(Exclusion::contradiction)
          .containsExactlyInAnyOrderElementsOf(contradictions.keySet());
      assertThat(question.exclusionCount()).isEqualTo(contradictions.size());
      assertThat(question.exclusions())
          .allSatisfy(of -> assertThat(of.one()).isLessThan(of.other()));
      assertThat(question.exclusions())
          .allSatisfy(
              of ->
                  assertThat(of.resolution())
                      .isEqualTo(
                          Objects.requireNonNull(contradictions.get(of.contradiction()))
                              .resolution()));
      assertThat(question.disputed())
          .isEqualTo(
              contradictions.values().stream()
                  .filter(stated -> stated.resolved() == null)
                  .map(Told::opened)
                  .min(Comparator.naturalOrder())
                  .orElse(null));
    }
  }

  @Property
  void questionIsTheSameInAnyOrderAndWhenToldAgainOrTakenBack(
      @ForAll("cases") Case given, @ForAll Random random) {
    Question question = question(given.all());
    List<Held> shuffled = new ArrayList<>(given.standing());
    Collections.shuffle(shuffled, random);
    Discussion discussion = new Case(given.predicate(), shuffled).all();

    assertThat(question(discussion)).isEqualTo(question);
    given.standing().forEach(discussion::put);
    assertThat(question(discussion)).isEqualTo(question);

    List<Held> half = shuffled.subList(0, shuffled.size() / 2);
    half.forEach(one -> discussion.remove(one.attribution().claim()));
    List<Held> rest = shuffled.subList(shuffled.size() / 2, shuffled.size());
    assertThat(question(discussion)).isEqualTo(question(new Case(given.predicate(), rest).all()));
  }

  private static @Nullable Question question(Discussion discussion) {
    return discussion.isQuestion()
        ? discussion
            .whole(discussion::contradiction)
            .question(
                discussion.isOpen() ? QuestionState.OPEN : QuestionState.RESOLVED, null, List.of())
        : null;
  }

  @Property
  void anyOrderGivesTheSame(@ForAll("cases") Case given, @ForAll Random random) {
    List<Held> shuffled = new ArrayList<>(given.standing());
    Collections.shuffle(shuffled, random);

    assertThat(new Case(given.predicate(), shuffled).all().contradictions())
        .isEqualTo(given.all().contradictions());
  }

  @Property
  void toldAgainNothingChanges(@ForAll("cases") Case given) {
    Discussion discussion = given.all();

    given.standing().forEach(held -> assertThat(discussion.put(held)).isEmpty());
  }

  @Property
  void whatIsTakenBackLeavesNothingBehind(@ForAll("cases") Case given, @ForAll Random random) {
    List<Held> held = new ArrayList<>(given.standing());
    Collections.shuffle(held, random);
    List<Held> half = held.subList(0, held.size() / 2);
    Discussion discussion = given.all();
    half.forEach(one -> discussion.remove(one.attribution().claim()));

    List<Held> rest = held.subList(held.size() / 2, held.size());
    assertThat(discussion.contradictions())
        .isEqualTo(new Case(given.predicate(), rest).all().contradictions());
    rest.forEach(one -> discussion.remove(one.attribution().claim()));
    assertThat(discussion.isEmpty()).isTrue();
    assertThat(discussion.contradictions()).isEmpty();
  }

  @Property(tries = 5_000)
  void changesLeadFromWhatStoodToWhatStands(@ForAll("cases") Case given) {
    Discussion discussion = given.empty();
    Map<String, Contradiction> followed = new HashMap<>();
    for (Held held : given.held()) {
      for (ContradictionChange change : discussion.put(held)) {
        assertThat(followed.get(change.id())).isEqualTo(change.before());
        if (change.now() == null) {
          followed.remove(change.id());
        } else {
          followed.put(change.id(), change.now());
        }
      }
    }

    assertThat(followed.values()).containsExactlyInAnyOrderElementsOf(discussion.contradictions());
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.oneOf(
            Arbitraries.of(Predicates.KILLED, "warning.received", Predicates.SPECIFICITY)
                .map(name -> Objects.requireNonNull(Predicates.shipped().named(name))),
            Arbitraries.of(0, 1, 2).map(Duration::ofHours).map(DiscussionLawsTest::toll))
        .flatMap(
            predicate ->
                held(predicate).list().ofMaxSize(14).map(held -> new Case(predicate, held)));
  }

  private static Predicate toll(Duration concurrency) {
    return new Predicate(Predicates.KILLED, PositionKind.COUNT, true, List.of(), concurrency);
  }

  private static Arbitrary<Held> held(Predicate predicate) {
    Arbitrary<Instant> hours =
        Arbitraries.integers().between(0, 8).map(h -> NOON.plusSeconds(h * 3_600L));
    Arbitrary<Party> speakers = Arbitraries.of("a", "b", "c", "d").map(Given::party);
    return Combinators.combine(
            Arbitraries.integers().between(0, 19).map(number -> "c" + number),
            hours,
            speakers.set().ofMinSize(1).ofMaxSize(2),
            stance(predicate),
            hours,
            hours.tuple2(),
            Arbitraries.of(false, false, false, true))
        .as(
            (claim, published, who, stance, said, asOf, correction) ->
                new Held(
                    new Attribution(
                        claim,
                        1,
                        published,
                        List.copyOf(who),
                        Span.at(said),
                        correction,
                        null,
                        null,
                        null),
                    stance,
                    Span.at(asOf.get1()).hull(Span.at(asOf.get2()))));
  }

  private static Arbitrary<Stance> stance(Predicate predicate) {
    Arbitrary<Position> counts =
        Arbitraries.of(
                Count.exactly(139),
                Count.exactly(143),
                Count.exactly(144),
                new Count(null, 140L),
                new Count(143L, null),
                new Count(140L, 143L))
            .map(Position.OfCount::new);
    Arbitrary<Position> rungs =
        Arbitraries.of("general", "city", "site").map(rung -> new Position.OfScale(rung, rung));
    Arbitrary<Position> truths = Arbitraries.of(true, false).map(Position.OfTruth::new);
    Arbitrary<Position> positions =
        switch (predicate.kind()) {
          case COUNT -> counts;
          case SCALE -> rungs;
          default -> truths;
        };
    return Combinators.combine(positions, Arbitraries.of(Polarity.class))
        .as(Stance::new)
        .map(predicate::stance);
  }
}
