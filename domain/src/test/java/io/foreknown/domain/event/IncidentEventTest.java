package io.foreknown.domain.event;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncidentEventTest {
  private static final Count MORE_THAN_140 = new Count(141L, null);
  private static final Count UP_TO_150 = new Count(null, 150L);

  private final ReportBuilder evening =
      aReport("i1").ofEvent("crocus").published("2024-03-22T20:00:00Z");
  private final ReportBuilder night =
      aReport("i2").ofEvent("crocus").published("2024-03-22T23:00:00Z");
  private final ReportBuilder morning =
      aReport("i3").ofEvent("crocus").published("2024-03-23T08:00:00Z");

  @Test
  void oneReportMakesAnEventUnderItsOwnId() {
    IncidentEvent event = aReport("i1").at("https://example.org/1").event();

    assertThat(event.id()).isEqualTo("i1");
    assertThat(event.ended()).isNull();
    assertThat(event.killed()).isNull();
    assertThat(event.injured()).isNull();
    assertThat(event.actors()).isEmpty();
    assertThat(event.exclusive()).isFalse();
    assertThat(event.evidence().first())
        .containsExactly(
            new Evidence.Source("i1", 1, "https://example.org/1", moment("2024-03-22T18:58:00Z")));
  }

  @Test
  void whatTheDeskDecidesLeavesItAsReported() {
    IncidentEvent reported = evening.event();
    EventClaims claims = new EventClaims();
    claims.replace(null, new Reported<>(evening.claim(), reported.firstPublished()));
    Decision decision = aDecision("d1").dismissing("w1", "crocus");
    claims.replace(null, new Reported<>(decision, decision.header().publishedAt()));
    IncidentEvent decided = (IncidentEvent) Objects.requireNonNull(claims.event());

    assertThat(decided).isNotEqualTo(reported);
    assertThat(decided.isAsReported(reported)).isTrue();
    assertThat(reported.isAsReported(decided)).isTrue();
    assertThat(night.event().isAsReported(reported)).isFalse();
    assertThat(reported.isAsReported(aWarning("crocus").event())).isFalse();
  }

  @Test
  void outcomeIsThatOfTheNewestReport() {
    assertThat(
            event(
                    morning.that(IncidentOutcome.FOILED),
                    evening.that(IncidentOutcome.DISPROVED),
                    night)
                .outcome())
        .isEqualTo(IncidentOutcome.FOILED);
  }

  @Test
  void beginningIsTheOneOnWhichMostAgree() {
    IncidentEvent event =
        event(
            evening.began("2024-03-22T16:58:00Z").ended("2024-03-22T18:00:00Z"),
            night.began("2024-03-22T16:55:00Z"),
            morning.began("2024-03-22T16:58:00Z"));

    assertThat(event.began())
        .isEqualTo(
            new AgreedSpan(
                span("2024-03-22T16:58:00Z"), span("2024-03-22T16:55:00Z/2024-03-22T16:58:00Z")));
    assertThat(event.ended())
        .isEqualTo(new AgreedSpan(span("2024-03-22T18:00:00Z"), span("2024-03-22T18:00:00Z")));
  }

  @Test
  void latestCountStandsWhateverIsPublishedLast() {
    IncidentEvent event =
        event(
            evening.killed(Count.exactly(40)).asOf("2024-03-22T19:00:00Z"),
            night.killed(Count.exactly(60)).asOf("2024-03-22T22:00:00Z"),
            morning.killed(Count.exactly(50)).asOf("2024-03-22T21:00:00Z"));

    assertThat(event.killed()).isEqualTo(new AgreedCount(Count.exactly(60), new Count(40L, 60L)));
  }

  @Test
  void equallyLateCountsAreDecidedByPublicationThenLeastId() {
    evening.killed(Count.exactly(40)).injured(Count.exactly(100)).asOf("2024-03-22T19:00:00Z");
    night.killed(Count.exactly(60)).asOf("2024-03-22T19:00:00Z");

    assertThat(event(evening, night).killed())
        .isEqualTo(new AgreedCount(Count.exactly(60), new Count(40L, 60L)));
    assertThat(
            event(
                    evening,
                    aReport("i0")
                        .published("2024-03-22T20:00:00Z")
                        .injured(Count.exactly(115))
                        .asOf("2024-03-22T19:00:00Z"))
                .injured())
        .isEqualTo(new AgreedCount(Count.exactly(115), new Count(100L, 115L)));
  }

  @Test
  void reportWithoutACountDoesNotWipeItOut() {
    assertThat(event(evening.killed(Count.exactly(40)), morning).killed())
        .isEqualTo(new AgreedCount(Count.exactly(40), Count.exactly(40)));
  }

  @Test
  void envelopeOfCountsIsOpenWhereOneOfThemIs() {
    assertThat(event(evening.killed(Count.exactly(93)), morning.killed(MORE_THAN_140)).killed())
        .isEqualTo(new AgreedCount(MORE_THAN_140, new Count(93L, null)));
    assertThat(event(morning.killed(Count.exactly(93)), evening.killed(MORE_THAN_140)).killed())
        .isEqualTo(new AgreedCount(Count.exactly(93), new Count(93L, null)));
    assertThat(event(evening.killed(Count.exactly(93)), morning.killed(UP_TO_150)).killed())
        .isEqualTo(new AgreedCount(UP_TO_150, new Count(0L, 150L)));
  }

  @Test
  void placesAndPerpetratorsAreUnitedAndSortedById() {
    IncidentEvent event =
        event(
            evening.on(site("picnic-hall"), site("crocus")).by(party("isis-k", "isis")),
            morning.on(site("garage")).by(party("ukraine"), party("isis")),
            night);

    assertThat(event.places())
        .extracting(Place::id)
        .containsExactly("crocus", "garage", "moscow", "picnic-hall");
    assertThat(event.actors()).extracting(Party::id).containsExactly("isis", "isis-k", "ukraine");
  }

  @Test
  void nobodyElseTookPartOnlyIfAllWhoNamePerpetratorsSaySo() {
    evening.byNobodyBut(party("isis-k"));

    assertThat(event(evening, morning).exclusive()).as("who names nobody has no say").isTrue();
    assertThat(event(evening, morning.by(party("ukraine"))).exclusive()).isFalse();
    assertThat(event(evening, morning.byNobodyBut(party("isis"))).exclusive()).isTrue();
  }

  @Test
  void outletsAreNamedOnceAndSorted() {
    IncidentEvent event =
        event(
            evening.toldBy("TASS"),
            night.toldBy("Meduza"),
            morning.toldBy("TASS"),
            aReport("i4").toldBy(null),
            aReport("i5"));

    assertThat(event.outlets()).containsExactly("Meduza", "TASS");
  }

  @Test
  void firstFiftyOutletsAreNamed() {
    List<String> outlets = IntStream.range(100, 151).mapToObj(i -> "outlet-" + i).toList();

    IncidentEvent event =
        event(
            outlets.stream()
                .map(outlet -> aReport("told-by-" + outlet).toldBy(outlet))
                .toArray(ReportBuilder[]::new));

    assertThat(event.outlets()).containsExactlyElementsOf(outlets.subList(0, 50));
  }

  @Test
  void oneWrongReportAmongTenSpoilsNothing() {
    IncidentEvent event =
        event(
            IntStream.range(0, 10)
                .mapToObj(
                    i ->
                        aReport("i" + i)
                            .began(i == 7 ? "2023-03-22T16:58:00Z" : "2024-03-22T16:58:00Z"))
                .toArray(ReportBuilder[]::new));

    assertThat(event.began().span()).isEqualTo(span("2024-03-22T16:58:00Z"));
    assertThat(event.began().envelope().from()).isEqualTo(moment("2023-03-22T16:58:00Z"));
    assertThat(event.evidence().count()).isEqualTo(10);
  }

  private static IncidentEvent event(ReportBuilder... reports) {
    return IncidentEvent.of(Stream.of(reports).map(ReportBuilder::reported).toList());
  }
}
