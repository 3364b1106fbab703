package io.foreknown.domain.contradiction;

import static io.foreknown.domain.contradiction.Discussing.discussion;
import static io.foreknown.domain.contradiction.Discussing.held;
import static io.foreknown.domain.contradiction.Discussing.on;
import static io.foreknown.domain.contradiction.Discussing.only;
import static io.foreknown.domain.contradiction.Discussing.speakers;
import static io.foreknown.domain.contradiction.Discussing.toll;
import static io.foreknown.domain.given.Given.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which figures growth explains. */
class GrowingCountsTest {
  private static final String KILLED = Predicates.KILLED;

  @Test
  void risingTollIsNoContradictionWhoeverTellsIt() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "A", "2024-03-22T19:00:00Z", Count.exactly(40)).claim(),
                    toll("i2", "B", "2024-03-23T06:00:00Z", Count.exactly(60)).claim(),
                    toll("i3", "C", "2024-03-23T12:00:00Z", Count.exactly(93)).claim(),
                    toll("i4", "A", "2024-03-23T18:00:00Z", Count.exactly(133)).claim())
                .contradictions())
        .isEmpty();
  }

  @Test
  void tollThatRisesWithinTheHourIsNoContradictionWhoeverTellsIt() {
    Claim[] ladder = {
      toll("a", "police", "2026-11-28T10:00:00Z", Count.exactly(3)).claim(),
      toll("b", "mayor", "2026-11-28T10:12:00Z", Count.exactly(7)).claim(),
      toll("c", "ministry", "2026-11-28T10:25:00Z", Count.exactly(15)).claim(),
      toll("d", "hospital", "2026-11-28T10:38:00Z", Count.exactly(22)).claim(),
      toll("e", "agency", "2026-11-28T10:50:00Z", Count.exactly(31)).claim()
    };

    assertThat(discussion(KILLED, ladder).contradictions()).isEmpty();
  }

  @Test
  void longLadderIsNoContradictionInAnyOrder() {
    List<Claim> ladder =
        IntStream.range(0, 43)
            .mapToObj(
                n ->
                    toll(
                            "i" + n,
                            "outlet" + n,
                            "2026-11-28T10:%02d:00Z".formatted(n),
                            Count.exactly(n + 1L))
                        .claim())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(ladder, new Random(43));

    assertThat(discussion(KILLED, ladder.toArray(Claim[]::new)).contradictions()).isEmpty();
  }

  @Test
  void lowerTollOfTheSameMomentOrLaterContradicts() {
    Claim higher = toll("i1", "A", "2024-03-23T12:00:00Z", Count.exactly(93)).claim();

    assertThat(
            discussion(
                    KILLED,
                    higher,
                    toll("i2", "B", "2024-03-23T11:59:59.999Z", Count.exactly(90)).claim())
                .contradictions())
        .isEmpty();
    assertThat(
            discussion(
                    KILLED,
                    higher,
                    toll("i2", "B", "2024-03-23T12:00:00Z", Count.exactly(90)).claim())
                .contradictions())
        .hasSize(1);
  }

  @Test
  void figuresOfOneDayContradictOnlyWhereTheSettingsCallADayOneMoment() {
    Predicate byTheDay =
        new Predicate(KILLED, PositionKind.COUNT, true, List.of(), Duration.ofDays(1));
    Discussion hourly = on(KILLED, toll("i1", "A", "2024-03-24", Count.exactly(3)).claim());
    Discussion daily =
        new Discussion(new QuestionKey(new EventKey(ClaimType.INCIDENT, "i1"), KILLED), byTheDay);
    for (Discussion each : List.of(hourly, daily)) {
      each.put(held(KILLED, ofDay("s1", "A", 143)));
      each.put(held(KILLED, ofDay("s2", "B", 139)));
      each.put(
          held(KILLED, toll("i1", "C", "2024-03-23T23:59:59.999Z", Count.exactly(80)).claim()));
    }

    assertThat(hourly.contradictions()).isEmpty();
    assertThat(only(daily).sides())
        .as("who speaks of the evening before is certainly earlier")
        .noneSatisfy(side -> assertThat(speakers(side)).contains("C"));
  }

  private static Claim ofDay(String id, String speaker, long killed) {
    return aStatement(id)
        .on("i1", KILLED)
        .by(speaker)
        .holding(Count.exactly(killed))
        .asOf("2024-03-24")
        .claim();
  }

  @Test
  void figuresOfOneHalfHourDoNotContradictForNobodyKnowsWhichCameFirst() {
    assertThat(
            discussion(KILLED, ofHalfAnHour("s1", "A", 93), ofHalfAnHour("s2", "B", 90))
                .contradictions())
        .isEmpty();
  }

  private static Claim ofHalfAnHour(String id, String speaker, long killed) {
    return aStatement(id)
        .on("i1", KILLED)
        .by(speaker)
        .holding(Count.exactly(killed))
        .asOf("2024-03-24T12:00:00Z/2024-03-24T12:30:00Z")
        .claim();
  }

  @Test
  void lateWordOnAnEarlyMomentIsNoContradiction() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "A", "2024-03-25T12:00:00Z", Count.exactly(139)).claim(),
                    aStatement("s1")
                        .on("i1", KILLED)
                        .holding(Count.exactly(40))
                        .by("fsb")
                        .published("2024-04-03T12:00:00Z")
                        .asOf("2024-03-22T20:00:00Z")
                        .claim())
                .contradictions())
        .isEmpty();
  }

  @Test
  void estimateAgreesWithWhatItIncludes() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "A", "2024-03-25T12:00:00Z", new Count(250L, 260L)).claim(),
                    toll("i2", "B", "2024-03-25T13:00:00Z", Count.exactly(253)).claim())
                .contradictions())
        .isEmpty();
  }

  @Test
  void onlyHoldersWhomGrowthDoesNotExplainAreListed() {
    Contradiction found =
        only(
            discussion(
                KILLED,
                toll("high", "A", "2024-03-24T12:00:00Z", Count.exactly(143)).claim(),
                toll("before", "B", "2024-03-23T12:00:00Z", Count.exactly(139)).claim(),
                toll("after", "C", "2024-03-25T12:00:00Z", Count.exactly(139)).claim()));

    assertThat(speakers(found.sides().get(1))).containsExactly("C");
  }

  @Test
  void numberThatWasDeniedMayHaveBeenReachedSince() {
    StatementBuilder denial =
        aStatement("s1").on("i1", KILLED).by("fsb").holding(new Count(140L, 150L)).denied();
    StatementBuilder later =
        aStatement("s2").on("i1", KILLED).by("daily").holding(Count.exactly(145));

    assertThat(
            discussion(
                    KILLED,
                    denial.published("2024-03-24T12:00:00Z").claim(),
                    later.published("2024-03-25T12:00:00Z").claim())
                .contradictions())
        .isEmpty();
    assertThat(
            only(discussion(
                    KILLED,
                    denial.published("2024-03-24T12:00:00Z").claim(),
                    later.published("2024-03-24T12:00:00Z").claim()))
                .kind())
        .isEqualTo(ContradictionKind.NUMERIC);
  }

  @Test
  void tollThatOneSpeakerRaisesWithinTheHourIsNoReversal() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "A", "2024-03-22T19:00:00Z", Count.exactly(40)).claim(),
                    toll("i2", "A", "2024-03-22T19:20:00Z", Count.exactly(60)).claim())
                .contradictions())
        .isEmpty();
  }
}
