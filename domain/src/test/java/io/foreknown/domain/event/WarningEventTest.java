package io.foreknown.domain.event;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.place.Place;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarningEventTest {
  private final WarningBuilder march = aWarning("w1").ofEvent("us").published("2024-03-20");
  private final WarningBuilder april = aWarning("w2").ofEvent("us").published("2024-04-03");
  private final WarningBuilder may = aWarning("w3").ofEvent("us").published("2024-05-02");

  @Test
  void oneClaimMakesAnEventUnderItsOwnId() {
    WarningEvent event = aWarning("w1").at("https://example.org/1").event();

    assertThat(event.id()).isEqualTo("w1");
    assertThat(event.issued()).isEqualTo(new AgreedSpan(span("2024-03-06"), span("2024-03-06")));
    assertThat(event.validity()).isNull();
    assertThat(event.cancelled()).isNull();
    assertThat(event.audience()).isEqualTo(Audience.PRIVATE);
    assertThat(event.firstPublished()).isEqualTo(event.lastPublished());
    assertThat(event.evidence().first())
        .containsExactly(
            new Evidence.Source("w1", 1, "https://example.org/1", moment("2024-04-03T10:00:00Z")));
  }

  @Test
  void scalarsComeFromTheGreatestPublicationTime() {
    WarningEvent event =
        event(
            march.by(party("cia")),
            may.by(party("state-department")).asExercise(),
            april.by(party("fbi")));

    assertThat(event.id()).isEqualTo("us");
    assertThat(event.issuer()).isEqualTo(party("state-department"));
    assertThat(event.exercise()).isTrue();
    assertThat(event.lastPublished()).isEqualTo(moment("2024-05-02"));
  }

  @Test
  void exerciseIsOneIfAnyClaimSaysSo() {
    assertThat(event(march, april).exercise()).isFalse();
    assertThat(event(march, april.asNoExercise()).exercise()).isFalse();
    assertThat(event(march.asExercise(), april).exercise()).isTrue();
    assertThat(event(april, may.asExercise()).exercise()).isTrue();
  }

  @Test
  void equalPublicationTimesAreDecidedByTheLeastId() {
    assertThat(
            event(
                    aWarning("w9").by(party("fbi")),
                    aWarning("w10").by(party("cia")),
                    aWarning("w7").by(party("nsa")))
                .issuer())
        .isEqualTo(party("cia"));
  }

  @Test
  void warningIsPublicIfAnyClaimSaysSo() {
    assertThat(event(march.inPublic(), may).audience()).isEqualTo(Audience.PUBLIC);
    assertThat(event(april, may).audience()).isEqualTo(Audience.PRIVATE);
  }

  @Test
  void mostSpecificHazardCountsWhoeverTellsIt() {
    assertThat(
            event(
                    march.of("security.terrorism.bombing"),
                    april.of("security"),
                    may.of("security.terrorism"))
                .hazard())
        .isEqualTo(new Hazard("security.terrorism.bombing"));
    assertThat(event(march.of("security"), may.of("security.terrorism")).hazard())
        .isEqualTo(new Hazard("security.terrorism"));
  }

  @Test
  void newestHazardCountsWhereTwoAreNotComparable() {
    assertThat(event(march.of("security.kidnapping"), april.of("met.tornado")).hazard())
        .isEqualTo(new Hazard("met.tornado"));
    assertThat(
            event(march.of("security.kidnapping"), april.of("security.bombing"), may.of("security"))
                .hazard())
        .as("narrowed by the newer of two that exclude each other")
        .isEqualTo(new Hazard("security.bombing"));
  }

  @Test
  void silenceYieldsToAValue() {
    WarningEvent event = event(march.valid("2024-03-08/2024-03-09").cancelled("2024-03-09"), may);

    assertThat(event.validity())
        .isEqualTo(new AgreedSpan(span("2024-03-08/2024-03-09"), span("2024-03-08/2024-03-09")));
    assertThat(event.cancelled()).isEqualTo(new AgreedSpan(span("2024-03-09"), span("2024-03-09")));
  }

  @Test
  void spansAreFoldedEachByItself() {
    WarningEvent event =
        event(
            march.issued("2024-03-06/2024-03-07").valid("2024-03-08"),
            april.issued("2024-03-07").valid("2024-03-08/2024-03-09"),
            may.issued("2024-03-06/2024-03-08"));

    assertThat(event.issued())
        .isEqualTo(new AgreedSpan(span("2024-03-07"), span("2024-03-06/2024-03-08")));
    assertThat(event.validity())
        .isEqualTo(new AgreedSpan(span("2024-03-08"), span("2024-03-08/2024-03-09")));
  }

  @Test
  void placesAndPartiesAreUnitedAndSortedById() {
    WarningEvent event =
        event(
            march.on(site("synagogue"), site("arena")).suspecting(party("isis-k", "isis")),
            april.on(site("metro")).suspecting(party("al-qaeda")));

    assertThat(event.places()).extracting(Place::id).containsExactly("arena", "metro", "synagogue");
    assertThat(event.actors()).extracting(Party::id).containsExactly("al-qaeda", "isis-k");
  }

  @Test
  void placeNamedTwiceIsAsTheNewestClaimTellsIt() {
    Place vague = aPlace("crocus").place();
    Place precise = aPlace("crocus").kind("concert-hall").within("RU-MOS").place();

    assertThat(event(march.on(vague), may.on(precise)).places()).containsExactly(precise);
    assertThat(event(march.on(precise), may.on(vague)).places()).containsExactly(vague);
  }

  @Test
  void firstPublicationCountsEarlierRevisionsToo() {
    WarningEvent event = event(march, april.revision(3).firstPublished("2024-03-08"), may);

    assertThat(event.firstPublished()).isEqualTo(moment("2024-03-08"));
    assertThat(event.lastPublished()).isEqualTo(moment("2024-05-02"));
  }

  @Test
  void evidenceIsSortedByPublicationAndId() {
    WarningEvent event =
        event(may.revision(4), march, april, aWarning("w0").published("2024-05-02"));

    assertThat(event.evidence().first())
        .extracting(Evidence.Source::claim)
        .containsExactly("w1", "w2", "w0", "w3");
    assertThat(event.evidence().first()).extracting(Evidence.Source::revision).contains(4L);
    assertThat(event.evidence().count()).isEqualTo(4);
  }

  private static WarningEvent event(WarningBuilder... claims) {
    return WarningEvent.of(Stream.of(claims).map(WarningBuilder::reported).toList());
  }
}
