package io.foreknown.domain.link;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.box;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.point;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two events are suggested as one. */
class LinkRuleTest {
  private static final Place CITY = aPlace("delta").level(Level.CITY).within("XX-DE", "XX").place();
  private static final Place DAM = aPlace("dam").within("delta", "XX-DE", "XX").place();
  private static final Place BRIDGE = aPlace("bridge").within("delta", "XX-DE", "XX").place();

  private final LinkRule rule = new LinkRule(LinkRules.shipped(), SiteKinds.shipped());

  private static ReportBuilder flood(String id) {
    return aReport(id)
        .of("met.flood")
        .on(DAM)
        .began("2026-05-01T12:00:00Z")
        .published("2026-05-01T14:00:00Z");
  }

  private @Nullable Link link(ReportBuilder one, ReportBuilder other) {
    return link(one.event(), other.event());
  }

  /** Whichever comes first. */
  private @Nullable Link link(Event one, Event other) {
    Link link = rule.link(one, other);
    assertThat(rule.link(other, one)).isEqualTo(link);
    assertThat(rule.score(one, other)).isEqualTo(rule.score(other, one));
    assertThat(rule.score(one, other)).isEqualTo(link == null ? 0 : link.score());
    return link;
  }

  private List<String> reasons(ReportBuilder one, ReportBuilder other) {
    return Objects.requireNonNull(link(one, other)).reasons();
  }

  @Test
  void samePlaceHourAndHazardAreSuggestedWithReasons() {
    Link link =
        link(
            flood("b").killed(Count.exactly(140)).published("2026-05-01T16:00:00Z"),
            flood("a").killed(Count.exactly(139)));

    assertThat(link)
        .isNotNull()
        .returns("a", Link::older)
        .returns("b", Link::younger)
        .returns(ClaimType.INCIDENT, Link::type)
        .returns(0.9, Link::score)
        .returns(2L, of -> of.evidence().count())
        .returns(
            List.of(
                "the same site: the dam",
                "the same moment, 1 May 2026, 12:00 UTC",
                "139 and 140 dead"),
            Link::reasons);
  }

  @Test
  void ofTwoThatWerePublishedAtOnceTheLesserIdIsTheOlder() {
    assertThat(link(flood("b"), flood("a"))).isNotNull().returns("a", Link::older);
  }

  @Test
  void reportsWithinOneCityAndOneDayAreSuggested() {
    assertThat(reasons(flood("a"), flood("b").on(CITY).began("2026-05-01")))
        .containsExactly("the dam lies in the delta", "the same day, 1 May 2026");
    assertThat(reasons(flood("a").on(CITY), flood("b").on(CITY).began("2026-05-01T15:00:00Z")))
        .containsExactly("the same place: the delta", "3 hours apart");
  }

  @Test
  void twoSitesOfOneCityAreTwo() {
    assertThat(link(flood("a"), flood("b").on(BRIDGE))).isNull();
  }

  @Test
  void nothingAsBroadAsASubdivisionLinks() {
    Place region = aPlace("XX-DE").within("XX").place();
    Place north = aPlace("north").level(Level.REGION).within("XX").place();

    assertThat(link(flood("a").on(region), flood("b").on(region))).isNull();
    assertThat(link(flood("a").on(north), flood("b").on(north))).isNull();
    assertThat(link(flood("a"), flood("b").on(region))).isNull();
  }

  @Test
  void areasThatTouchLinkAndOthersWithinTheRadius() {
    ReportBuilder here = flood("a").on(aPlace("x").covering(point(30, 50)).place());
    ReportBuilder around = flood("b").on(aPlace("y").covering(box(29, 49, 31, 51)).place());
    ReportBuilder near = flood("b").on(aPlace("y").covering(point(30.01, 50)).place());
    LinkRule wide =
        new LinkRule(
            new LinkRules(
                List.of(new LinkRow("", Duration.ZERO, 0), new LinkRow("met", Duration.ZERO, 1))),
            SiteKinds.shipped());

    assertThat(reasons(here, around))
        .first()
        .isEqualTo("the x and the y touch or lie close together");
    assertThat(link(here, near)).isNull();
    assertThat(wide.link(here.event(), near.event())).isNotNull();
    assertThat(wide.link(near.event(), here.event()))
        .isEqualTo(wide.link(here.event(), near.event()));
  }

  @Test
  void kindsOfSiteThatExcludeEachOtherAreTwo() {
    Place hall = aPlace("x").kind("concert-hall").covering(point(30, 50)).place();
    Place church = aPlace("y").kind("church").covering(point(30, 50)).place();

    assertThat(link(flood("a").on(hall), flood("b").on(church))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-02T00:00:00Z, true",
    "2026-05-02T00:00:00.001Z, false",
    "2026-05-01T00:00:00Z, true",
    "2026-04-30T23:59:59.999Z, false"
  })
  void beginningsMeetWithinTwelveHours(String began, boolean isSuggested) {
    assertThat(link(flood("a"), flood("b").began(began)) != null).isEqualTo(isSuggested);
  }

  @Test
  void spansThatSayLittleCountLess() {
    Link exact = Objects.requireNonNull(link(flood("a"), flood("b")));
    Link vague =
        Objects.requireNonNull(
            link(flood("a"), flood("b").began(span("2026-05-01").hull(span("2026-05-31")))));

    assertThat(vague.score()).isLessThan(exact.score());
    assertThat(vague.reasons()).contains("at one time, as far as is told");
    assertThat(
            link(
                flood("a").on(CITY), flood("b").began(span("2026-05-01").hull(span("2026-05-31")))))
        .isNull();
  }

  @Test
  void otherHazardsAreTwoAndNarrowerOnesMayBeOne() {
    assertThat(link(flood("a"), flood("b").of("security"))).isNull();
    assertThat(link(flood("a"), flood("b").of("met"))).isNotNull().returns(0.75, Link::score);
  }

  @Test
  void outcomesThatDifferAreTwo() {
    assertThat(link(flood("a"), flood("b").that(IncidentOutcome.FOILED))).isNull();
    assertThat(
            link(flood("a").that(IncidentOutcome.FOILED), flood("b").that(IncidentOutcome.FOILED)))
        .isNotNull();
    assertThat(
            link(
                flood("a").that(IncidentOutcome.DISPROVED),
                flood("b").that(IncidentOutcome.DISPROVED)))
        .isNull();
  }

  @Test
  void figuresFarApartAreTwoUnlessTheLowerMayHaveGrown() {
    ReportBuilder few = flood("a").killed(Count.exactly(3));
    ReportBuilder many = flood("b").killed(Count.exactly(140));

    assertThat(link(few, many.published("2026-05-01T18:00:00Z"))).isNotNull();
    assertThat(link(few, many.published("2026-05-01T13:00:00Z"))).isNull();
    assertThat(link(few, many.published("2026-05-01T13:00:00Z").killed(Count.exactly(20))))
        .isNotNull();
    assertThat(link(few.killed(new Count(3L, null)), many.killed(Count.exactly(140)))).isNotNull();
    assertThat(
            link(
                flood("a").injured(Count.exactly(500)),
                flood("b").injured(Count.exactly(1)).published("2026-05-02")))
        .isNull();
  }

  @Test
  void figuresThatAgreeCountAndNoneCountNothing() {
    assertThat(score(Count.exactly(20), Count.exactly(20))).isEqualTo(0.95);
    assertThat(score(Count.exactly(20), Count.exactly(22))).isEqualTo(0.9);
    assertThat(score(Count.exactly(20), Count.exactly(30))).isEqualTo(0.8);
    assertThat(score(Count.exactly(0), Count.exactly(0))).isEqualTo(0.8);
    assertThat(score(new Count(null, 9L), Count.exactly(9))).isEqualTo(0.8);
    assertThat(score(new Count(9L, null), Count.exactly(9))).isEqualTo(0.9);
    assertThat(reasons(flood("a").injured(Count.exactly(9)), flood("b").injured(Count.exactly(9))))
        .contains("9 injured in both");
  }

  private double score(Count one, Count other) {
    return Objects.requireNonNull(link(flood("a").killed(one), flood("b").killed(other))).score();
  }

  @Test
  void actorsThatDifferAreTwo() {
    assertThat(link(flood("a").by(party("x")), flood("b").by(party("y")))).isNull();
    assertThat(reasons(flood("a").by(party("x")), flood("b").by(party("x"))))
        .contains("the same actor");
    assertThat(reasons(flood("a").by(party("x", "z")), flood("b").by(party("y", "z"))))
        .contains("related actors");
  }

  @Test
  void whatTheDeskSaysIsDifferentIsNotSuggested() {
    Event one = flood("a").event();

    assertThat(link(one, decided("b", new Sameness(List.of(), List.of("a"))))).isNull();
    assertThat(link(one, decided("b", new Sameness(List.of(), List.of("c"))))).isNotNull();
    assertThat(
            link(
                decided("a", new Sameness(List.of("c"), List.of())),
                decided("b", new Sameness(List.of(), List.of("c")))))
        .isNull();
  }

  private static Event decided(String id, Sameness sameness) {
    IncidentReport report = flood(id).claim();
    return Objects.requireNonNull(
        EventFold.of(List.of(new Reported<>(report, report.header().publishedAt())), sameness));
  }

  private static WarningBuilder warning(String id) {
    return aWarning(id)
        .of("met.flood")
        .on(DAM)
        .issued("2026-05-01T12:00:00Z")
        .published("2026-05-01T14:00:00Z");
  }

  private @Nullable Link link(WarningBuilder one, WarningBuilder other) {
    return link(one.event(), other.event());
  }

  @Test
  void warningsOfOneIssuerAndMomentMayBeOne() {
    assertThat(link(warning("a"), warning("b").issued("2026-05-01")))
        .isNotNull()
        .returns(ClaimType.WARNING, Link::type)
        .satisfies(
            link ->
                assertThat(link.reasons())
                    .startsWith("the same site: the dam", "the same day, 1 May 2026")
                    .anyMatch(reason -> reason.startsWith("the same issuer: ")));
  }

  @Test
  void warningsOfOthersOrOtherMomentsAreTwo() {
    assertThat(link(warning("a"), warning("b").by(party("other")))).isNull();
    assertThat(link(warning("a"), warning("b").issued("2026-05-01T12:30:00Z"))).isNull();
    assertThat(link(warning("a"), warning("b").inPublic())).isNull();
    assertThat(link(warning("a"), warning("b").asExercise())).isNull();
    assertThat(link(warning("a"), warning("b").on(site("elsewhere")))).isNull();
    assertThat(link(warning("a").valid("2026-05-01"), warning("b").valid("2026-05-02"))).isNull();
    assertThat(link(warning("a").valid("2026-05-01"), warning("b"))).isNotNull();
    assertThat(link(warning("a").valid("2026-05-01"), warning("b").valid("2026-05-01")))
        .isNotNull();
  }

  @Test
  void eventsOfTwoTypesAreNeverOne() {
    assertThat(link(warning("a").event(), flood("b").event())).isNull();
  }

  @Test
  void rulesRefuseWhatCannotBe() {
    assertThatThrownBy(() -> new LinkRules(List.of(new LinkRow("met", Duration.ZERO, 0))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("for the hazard \"\"");
    assertThatThrownBy(() -> new LinkRow("", Duration.ofHours(-1), 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("within");
    assertThatThrownBy(() -> new LinkRow("", Duration.ZERO, -1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("radiusKm");
  }

  @Test
  void narrowestRowOfThePairDecides() {
    LinkRules rules =
        new LinkRules(
            List.of(
                new LinkRow("", Duration.ofHours(12), 0),
                new LinkRow("met", Duration.ofHours(1), 2),
                new LinkRow("met.flood", Duration.ofHours(2), 1)));

    assertThat(rules.rowOf(new Hazard("met"), new Hazard("met.flood")).radiusKm()).isEqualTo(1);
    assertThat(rules.longestWithin(new Hazard("met"))).isEqualTo(Duration.ofHours(12));
    assertThat(rules.reachKm(new Hazard("met.flood.flash"))).isEqualTo(2);
    assertThat(rules.reachKm(new Hazard("metro"))).isZero();
  }
}
