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
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.position.Predicates;
import java.util.List;
import java.util.Objects;
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
  void lowerTollWithinTheConcurrencyIsExplained() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "A", "2024-03-23T12:00:00Z", Count.exactly(93)).claim(),
                    toll("i2", "B", "2024-03-23T10:59:59Z", Count.exactly(90)).claim())
                .contradictions())
        .isEmpty();
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "A", "2024-03-23T12:00:00Z", Count.exactly(93)).claim(),
                    toll("i2", "B", "2024-03-23T11:00:00Z", Count.exactly(90)).claim())
                .contradictions())
        .hasSize(1);
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
                    later.published("2024-03-24T12:30:00Z").claim()))
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
}
