package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscussionTest {
  private static final String KILLED = Predicates.KILLED;

  private static Discussion discussion(String predicate, Claim... claims) {
    Discussion discussion = on(predicate, claims[0]);
    for (Claim claim : claims) {
      discussion.put(held(predicate, claim));
    }
    return discussion;
  }

  private static Discussion on(String predicate, Claim claim) {
    Testimony testimony = Objects.requireNonNull(Testimony.of(claim, Predicates.shipped()));
    return new Discussion(
        new Question(testimony.event(), predicate),
        Objects.requireNonNull(Predicates.shipped().named(predicate)));
  }

  private static Held held(String predicate, Claim claim) {
    Testimony testimony = Objects.requireNonNull(Testimony.of(claim, Predicates.shipped()));
    return Objects.requireNonNull(testimony.on(predicate));
  }

  private static Contradiction only(Discussion discussion) {
    assertThat(discussion.contradictions()).hasSize(1);
    return discussion.contradictions().iterator().next();
  }

  private static ReportBuilder toll(String id, String outlet, String published, Count killed) {
    return aReport(id).ofEvent("i1").toldBy(outlet).published(published).killed(killed);
  }

  private static StatementBuilder said(String id, String speaker, boolean truth) {
    return aStatement(id).on("w1", "warning.received").by(speaker).holding(truth);
  }

  private static List<String> speakers(Side side) {
    return side.holders().stream().map(holder -> holder.speaker().id()).toList();
  }

  @Test
  void denialOfAWarningContradictsTheWarning() {
    Contradiction found =
        only(
            discussion(
                Predicates.ISSUED,
                aWarning("w1").attributedTo(party("us")).published("2024-04-02").claim(),
                aStatement("s1")
                    .on("w1", Predicates.ISSUED)
                    .by("kremlin")
                    .holding(true)
                    .denied()
                    .published("2024-04-03")
                    .claim()));

    assertThat(found.kind()).isEqualTo(ContradictionKind.NEGATION);
    assertThat(found.opened()).isEqualTo(new Turn(moment("2024-04-03"), "s1"));
    assertThat(found.isOpen()).isTrue();
    assertThat(found.headline())
        .isEqualTo("the us said the warning was given; the kremlin said the warning was not given");
  }

  @Test
  void warningThatNamedTheSiteContradictsThoseWhoCallItGeneral() {
    Contradiction found =
        only(
            discussion(
                Predicates.SPECIFICITY,
                aWarning("w1").on(site("crocus", "moscow")).attributedTo(party("us")).claim(),
                aStatement("s1")
                    .on("w1", Predicates.SPECIFICITY)
                    .by("svr")
                    .holding("general")
                    .claim()));

    assertThat(found.kind()).isEqualTo(ContradictionKind.SCALE);
    assertThat(found.headline())
        .isEqualTo("the us said the warning named the site; the svr said the warning was general");
  }

  @Test
  void retellingAWarningCoarselyContradictsNobody() {
    assertThat(
            discussion(
                    Predicates.SPECIFICITY,
                    aWarning("w1").ofEvent("w").toldBy("A").on(city()).claim(),
                    aWarning("w2").ofEvent("w").toldBy("B").on(site("crocus", "moscow")).claim())
                .contradictions())
        .isEmpty();
  }

  private static Place city() {
    return aPlace("moscow").level(Level.CITY).place();
  }

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
  void lowerTollOfALaterMomentContradictsWhileTheHigherOneStands() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim());

    Contradiction open = only(discussion);
    assertThat(open.kind()).isEqualTo(ContradictionKind.NUMERIC);
    assertThat(open.headline())
        .isEqualTo(
            "daily said the death toll was at least 143; bastrykin said the death toll was 139");

    discussion.put(held(KILLED, toll("i3", "daily", "2024-03-26", new Count(139L, null)).claim()));
    Contradiction resolved =
        discussion.contradictions().stream()
            .filter(c -> c.id().equals(open.id()))
            .findFirst()
            .orElseThrow();
    assertThat(resolved.resolved()).isEqualTo(new Turn(moment("2024-03-26"), "i3"));
    assertThat(resolved.opened()).isEqualTo(open.opened());
    assertThat(resolved.sides()).isEqualTo(open.sides());
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
  void laterFigureOfAnybodyThatReachesTheHigherSideSettlesIt() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim());
    Contradiction open = only(discussion);
    discussion.put(held(KILLED, toll("i3", "afp", "2024-03-26", new Count(100L, null)).claim()));
    assertThat(only(discussion)).as("at least 100 reaches nothing").isEqualTo(open);

    discussion.put(held(KILLED, toll("i4", "officials", "2024-03-27", Count.exactly(144)).claim()));

    Contradiction settled = only(discussion);
    assertThat(settled.resolved()).isEqualTo(new Turn(moment("2024-03-27"), "i4"));
    assertThat(settled.resolution()).isEqualTo(Resolution.OVERTAKEN);
    assertThat(settled.sides()).isEqualTo(open.sides());
    discussion.remove("i4");
    assertThat(only(discussion)).as("as if it had never been told").isEqualTo(open);
  }

  @Test
  void figureOfAnEarlierMomentSettlesNothing() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim());
    discussion.put(
        held(
            KILLED,
            aStatement("s1")
                .on("i1", KILLED)
                .by("officials")
                .holding(Count.exactly(144))
                .published("2024-03-27")
                .asOf("2024-03-24")
                .claim()));

    assertThat(discussion.contradictions()).hasSize(2).allMatch(Contradiction::isOpen);
  }

  @Test
  void whatIsSettledStaysSoAndLowerFiguresContradictTheNewerOne() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim(),
            toll("i3", "officials", "2024-03-27", Count.exactly(144)).claim(),
            toll("i4", "ministry", "2024-03-28", Count.exactly(140)).claim());

    assertThat(discussion.contradictions().stream().filter(Contradiction::isOpen))
        .hasSize(2)
        .allSatisfy(
            open -> {
              assertThat(open.opened().claim()).isEqualTo("i4");
              assertThat(open.sides())
                  .anySatisfy(side -> assertThat(speakers(side)).containsExactly("ministry"));
            });
    assertThat(discussion.contradictions().stream().filter(one -> !one.isOpen()))
        .singleElement()
        .satisfies(settled -> assertThat(settled.resolution()).isEqualTo(Resolution.OVERTAKEN));
  }

  @Test
  void disputeOverWhatWasLongOvertakenNeverOpens() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
                    toll("i2", "officials", "2024-03-27", Count.exactly(144)).claim(),
                    aStatement("s1")
                        .on("i1", KILLED)
                        .by("historian")
                        .holding(Count.exactly(139))
                        .published("2024-04-03")
                        .asOf("2024-03-25")
                        .claim())
                .contradictions())
        .isEmpty();
  }

  @Test
  void speakerWhoRestatesResolvesWithoutOvertaking() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim(),
            toll("i3", "daily", "2024-03-26", Count.exactly(139)).claim());

    assertThat(discussion.contradictions())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.resolution()).isEqualTo(Resolution.RESTATED));
  }

  @Test
  void figuresOfOneDayContradictOnlyWhereTheSettingsCallADayOneMoment() {
    Predicate byTheDay =
        new Predicate(KILLED, PositionKind.COUNT, true, List.of(), Duration.ofDays(1));
    Discussion hourly = on(KILLED, toll("i1", "A", "2024-03-24", Count.exactly(3)).claim());
    Discussion daily =
        new Discussion(new Question(new EventKey(ClaimType.INCIDENT, "i1"), KILLED), byTheDay);
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
  void tollRevisedDownByAnotherOpensAndByTheFirstSpeakerResolves() {
    StatementBuilder first =
        aStatement("s1").on("i1", KILLED).by("fsb").holding(Count.exactly(150));
    StatementBuilder other =
        aStatement("s2").on("i1", KILLED).by("ministry").holding(Count.exactly(140));
    StatementBuilder revised =
        aStatement("s3").on("i1", KILLED).by("fsb").holding(Count.exactly(140));
    Claim[] claims = {
      first.published("2024-03-24T12:00:00Z").claim(),
      other.published("2024-03-25T12:00:00Z").claim(),
      revised.published("2024-03-26T12:00:00Z").claim()
    };

    List<Contradiction> found = List.copyOf(discussion(KILLED, claims).contradictions());
    assertThat(found).hasSize(2).noneMatch(Contradiction::isOpen);
    assertThat(found.stream().filter(c -> c.kind() == ContradictionKind.SELF_REVERSAL))
        .singleElement()
        .satisfies(
            reversal -> {
              assertThat(reversal.opened()).isEqualTo(reversal.resolved());
              assertThat(reversal.opened().claim()).isEqualTo("s3");
              assertThat(reversal.headline())
                  .isEqualTo(
                      "the fsb first said the death toll was 150, then the death toll was 140");
            });

    claims[2] = revised.asCorrection().claim();
    assertThat(only(discussion(KILLED, claims)).kind()).isEqualTo(ContradictionKind.NUMERIC);
  }

  @Test
  void reversalsBackAndForthAreOne() {
    Contradiction found =
        only(
            discussion(
                "warning.received",
                said("s1", "svr", true).published("2024-04-01").claim(),
                said("s2", "svr", false).published("2024-04-02").claim(),
                said("s3", "svr", true).published("2024-04-03").claim()));

    assertThat(found.opened().claim()).isEqualTo("s2");
    assertThat(found.resolved()).isEqualTo(new Turn(moment("2024-04-03"), "s3"));
    assertThat(found.sides().get(0).holderCount()).isEqualTo(2);
  }

  @Test
  void whatIsSaidAtOnceReversesNothing() {
    assertThat(
            discussion(
                    "warning.received",
                    said("s1", "svr", true).claim(),
                    said("s2", "svr", false).claim())
                .contradictions())
        .isEmpty();
  }

  @Test
  void retractionLeavesNothing() {
    Discussion discussion =
        discussion(
            "warning.received", said("s1", "svr", true).claim(), said("s2", "fsb", false).claim());
    Contradiction before = only(discussion);

    assertThat(discussion.remove("s2"))
        .containsExactly(new ContradictionChange(before.id(), before, null));
    assertThat(discussion.contradictions()).isEmpty();
    assertThat(discussion.remove("s2")).isEmpty();
  }

  @Test
  void reopenedItKeepsItsIdAndWhenItWasOpenedFirst() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", true).published("2024-04-01").claim(),
            said("s2", "fsb", false).published("2024-04-02").claim(),
            said("s3", "fsb", true).asCorrection().published("2024-04-03").claim());
    Contradiction resolved = only(discussion);
    discussion.put(
        held("warning.received", said("s4", "gru", false).published("2024-04-04").claim()));
    Contradiction reopened = only(discussion);

    assertThat(resolved.resolved()).isEqualTo(new Turn(moment("2024-04-03"), "s3"));
    assertThat(reopened.id()).isEqualTo(resolved.id());
    assertThat(reopened.opened()).isEqualTo(new Turn(moment("2024-04-02"), "s2"));
    assertThat(reopened.isOpen()).isTrue();
    assertThat(speakers(reopened.sides().get(1))).containsExactly("gru");
  }

  @Test
  void sameClaimByTenOutletsIsOneSideAndOneSpeaker() {
    Discussion discussion =
        discussion(
            "warning.received", said("denial", "svr", false).published("2024-04-02").claim());
    for (int outlet = 0; outlet < 10; outlet++) {
      discussion.put(
          held(
              "warning.received",
              said("s" + outlet, "us", true).published("2024-04-1" + outlet).claim()));
    }

    Contradiction found = only(discussion);
    assertThat(found.opened().claim()).isEqualTo("s0");
    assertThat(speakers(found.sides().get(0))).containsExactly("us");
    assertThat(found.sides().get(0).holders().get(0).claim()).isEqualTo("s9");
  }

  @Test
  void floodOfHoldersIsCutToTheFirst() {
    Discussion discussion =
        discussion(KILLED, toll("low", "low", "2024-03-30T12:00:00Z", Count.exactly(139)).claim());
    IntStream.range(0, 300)
        .forEach(
            n ->
                discussion.put(
                    held(
                        KILLED,
                        toll(
                                "i%03d".formatted(n),
                                "outlet" + n,
                                "2024-03-24T12:00:00.%03dZ".formatted(n),
                                Count.exactly(143))
                            .claim())));

    Side high = only(discussion).sides().get(0);
    assertThat(high.holderCount()).isEqualTo(300);
    assertThat(high.holders()).hasSize(Side.SHOWN);
    assertThat(high.holders().get(49).claim()).isEqualTo("i049");
    assertThat(only(discussion).headline()).startsWith("outlet0, outlet1 and 298 more said");
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

  @Test
  void holdersOfAResolvedOneStayAsTheyWereWhenItEnded() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", true).published("2024-04-01").claim(),
            said("s2", "fsb", false).published("2024-04-02").claim(),
            said("s3", "fsb", true).asCorrection().published("2024-04-05").claim());
    Contradiction resolved = only(discussion);

    assertThat(
            discussion.put(
                held("warning.received", said("s4", "us", true).published("2024-04-06").claim())))
        .as("came after it ended")
        .isEmpty();
    discussion.put(
        held("warning.received", said("s5", "un", true).published("2024-04-03").claim()));
    assertThat(only(discussion).resolved()).isEqualTo(resolved.resolved());
    assertThat(speakers(only(discussion).sides().get(0)))
        .as("a late fact about the time before")
        .containsExactly("svr", "un");
  }

  @Test
  void holderTellsHisFirstWordBesideTheNewest() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", false).published("2024-04-01").claim(),
            said("s2", "us", true).published("2024-04-02").claim(),
            said("s3", "us", true).published("2024-04-03").claim());

    Holder us = only(discussion).sides().get(0).holders().get(0);
    assertThat(us.claim()).isEqualTo("s3");
    assertThat(Objects.requireNonNull(us.first()).claim()).isEqualTo("s2");
    assertThat(us.first().publishedAt()).isEqualTo(moment("2024-04-02"));
    assertThat(only(discussion).sides().get(1).holders().get(0).first()).as("said once").isNull();
  }

  @Test
  void whoChangedHisMindMeanwhileHoldsItSinceHeCameBack() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", false).published("2024-04-01").claim(),
            said("s2", "us", true).published("2024-04-02").claim(),
            said("s3", "us", false).asCorrection().published("2024-04-03").claim(),
            said("s4", "us", true).asCorrection().published("2024-04-04").claim(),
            said("s5", "us", true).published("2024-04-05").claim());
    assertThat(firstOf(discussion)).isEqualTo("s4");

    discussion.remove("s3");
    assertThat(firstOf(discussion)).as("he never changed his mind").isEqualTo("s2");
  }

  private static String firstOf(Discussion discussion) {
    Holder holder = only(discussion).sides().get(0).holders().get(0);
    return Objects.requireNonNull(holder.first()).claim();
  }

  @Test
  void earlierWordThatComesLateIsTheFirstAlsoOfWhatIsResolved() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", false).published("2024-04-01").claim(),
            said("s3", "us", true).published("2024-04-03").claim(),
            said("s4", "svr", true).asCorrection().published("2024-04-05").claim());
    assertThat(only(discussion).sides().get(0).holders().get(0).first()).isNull();

    discussion.put(
        held("warning.received", said("s2", "us", true).published("2024-04-02").claim()));
    assertThat(firstOf(discussion)).isEqualTo("s2");
  }
}
