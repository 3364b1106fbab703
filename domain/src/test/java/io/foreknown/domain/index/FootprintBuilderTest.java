package io.foreknown.domain.index;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.box;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.point;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FootprintBuilderTest {
  private static final Place CROCUS = site("crocus", "krasnogorsk", "RU-MOS", "RU");

  private final FootprintBuilder footprintBuilder =
      new FootprintBuilder(MatchRules.shipped(), LinkRules.shipped());

  @Test
  void warnedCountryMeetsWhatHappensInItAndNothingElse() {
    assertThat(
            found(
                warned(aPlace("RU").place()),
                struck("i1", CROCUS),
                struck("i2", aPlace("RU-MOS").within("RU").place()),
                struck("i3", aPlace("RU").place()),
                struck("i4", site("louvre", "paris", "FR-75C", "FR"))))
        .containsExactlyInAnyOrder("i1", "i2", "i3");
  }

  @Test
  void incidentMeetsWarningsOfItsCountryButNotOfOtherCitiesThere() {
    assertThat(
            found(
                struck("i1", CROCUS),
                aWarning("w1").on(aPlace("RU").place()).event(),
                aWarning("w2").on(site("metro", "moscow", "RU-MOW", "RU")).event(),
                aWarning("w3").on(site("town-hall", "krasnogorsk", "RU-MOS", "RU")).event()))
        .containsExactlyInAnyOrder("w1", "w3");
  }

  @Test
  void warningOfOneSiteIsNotMetAcrossTheCity() {
    Event here = tornado("w1", point(37.60, 55.75));
    Event across = tornado("w2", point(37.70, 55.75));

    assertThat(found(aReport("i1").of("met").on(at(point(37.60, 55.75))).event(), here, across))
        .containsExactly("w1");
  }

  @Test
  void incidentMeetsEveryAreaThatCoversItHoweverBroad() {
    Event city = tornado("w1", circle(37.6, 55.7, 30));
    Event country = tornado("w2", box(28, 50, 60, 65));
    Event globe = tornado("w3", circle(0, 0, 20_000));
    Event elsewhere = tornado("w4", box(-10, 40, 0, 50));

    assertThat(
            found(
                aReport("i1").of("met").on(at(point(37.6, 55.75))).event(),
                city,
                country,
                globe,
                elsewhere))
        .containsExactlyInAnyOrder("w1", "w2", "w3");
  }

  @Test
  void broadAreasHaveFewTerms() {
    assertThat(terms(box(28, 50, 60, 65))).hasSizeLessThan(40);
    assertThat(terms(box(-80, -60, 80, 60))).hasSizeLessThan(600);
    assertThat(terms(circle(0, 0, 20_000))).hasSizeLessThan(800);
  }

  @Test
  void otherHazardsAreNotTold() {
    assertThat(
            found(
                struck("i1", CROCUS),
                aWarning("w1").of("security").on(CROCUS).event(),
                aWarning("w2").of("security.terrorism.bombing").on(CROCUS).event(),
                aWarning("w3").of("security.terror").on(CROCUS).event(),
                aWarning("w4").of("met.tornado").on(CROCUS).event()))
        .containsExactlyInAnyOrder("w1", "w2");
  }

  @Test
  void reachIsExactToTheMillisecond() {
    Span issued = Span.at(Instant.parse("2024-03-06T12:00:00Z"));
    Span validity = new Span(issued.from(), Instant.parse("2024-03-08T12:00:00Z"));
    Event warning = aWarning("w1").of("met").issued(issued).valid(validity).on(CROCUS).event();

    assertThat(found(began(issued.from().minusMillis(1)), warning)).isEmpty();
    assertThat(found(began(issued.from()), warning)).containsExactly("w1");
    assertThat(found(began(validity.to()), warning)).containsExactly("w1");
    assertThat(found(began(validity.to().plusMillis(1)), warning)).isEmpty();
  }

  @Test
  void reachHasTheLongestTimesOfTheHazardAndAllNarrowerOnes() {
    FootprintBuilder patient =
        new FootprintBuilder(
            new MatchRules(
                List.of(
                    new MatchRow("", 0, Duration.ZERO, 0, Duration.ZERO),
                    new MatchRow("met.tornado", 0, Duration.ofDays(2), 0, Duration.ofDays(9))),
                SiteKinds.shipped()),
            LinkRules.shipped());
    Event warning = aWarning("w1").of("met").issued("2024-03-06T00:00:00Z").on(CROCUS).event();
    IndexEntry indexEntry = patient.footprint(warning).entry();

    assertThat(Instant.ofEpochMilli(indexEntry.from())).isEqualTo("2024-02-26T00:00:00Z");
    assertThat(Instant.ofEpochMilli(indexEntry.to())).isEqualTo("2024-03-08T00:00:00Z");
  }

  @Test
  void reachEndsWithTheYearsThatEventsCanHave() {
    Event warning =
        aWarning("w1").issued("9999-12-31T00:00:00Z/9999-12-31T23:00:00Z").on(CROCUS).event();
    Event early = aWarning("w2").issued("0001-01-01T00:00:00Z").on(CROCUS).event();

    assertThat(Instant.ofEpochMilli(footprintBuilder.footprint(warning).entry().to()))
        .isEqualTo("9999-12-31T23:59:59.999Z");
    assertThat(Instant.ofEpochMilli(footprintBuilder.footprint(early).entry().from()))
        .isEqualTo("0001-01-01T00:00:00Z");
  }

  private long[] terms(Geometry area) {
    return footprintBuilder.footprint(tornado("w1", area)).entry().terms();
  }

  private List<String> found(Event seeking, Event... filed) {
    MeetingIndex index = new MeetingIndex();
    Stream.of(filed).forEach(event -> index.add(footprintBuilder.footprint(event).entry()));
    List<String> found = new ArrayList<>();
    index.find(
        footprintBuilder.footprint(seeking).probe(), indexEntry -> found.add(indexEntry.id()));
    return found;
  }

  private static Event warned(Place place) {
    WarningBuilder warning = aWarning("w1").issued("2024-03-06");
    return warning.on(place).event();
  }

  private static Event struck(String id, Place place) {
    ReportBuilder report = aReport(id).of("security.terrorism").began("2024-03-22");
    return report.on(place).event();
  }

  private static Event began(Instant moment) {
    return aReport("i1").of("met").began(Span.at(moment)).on(CROCUS).event();
  }

  /** Valid for years, so that only places decide. */
  private static Event tornado(String id, Geometry area) {
    return aWarning(id).of("met.tornado").valid("2024-03-06/2034-03-06").on(at(id, area)).event();
  }

  private static Place at(Geometry area) {
    return at("here", area);
  }

  private static Place at(String id, Geometry area) {
    return aPlace("place-" + id).covering(area).place();
  }
}
