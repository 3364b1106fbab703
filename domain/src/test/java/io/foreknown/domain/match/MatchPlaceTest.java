package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.box;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.point;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten kilometres are near and two the same: a kilometre is 0.008993 degrees of the equator. */
class MatchPlaceTest {
  private static final double KM = 360 / (2 * Math.PI * 6_371.008_8);

  private final Place russia = aPlace("RU").place();
  private final Place region = aPlace("RU-MOS").within("RU").place();
  private final Place moscow = aPlace("moscow").level(Level.CITY).within("RU-MOW", "RU").place();
  private final Place crocus = site("crocus", "krasnogorsk", "RU-MOS", "RU");
  private final Place airport = site("airport", "krasnogorsk", "RU-MOS", "RU");
  private final Place synagogue =
      aPlace("synagogue").kind("synagogue").within("moscow", "RU-MOW", "RU").place();

  private final MatchRule rule =
      new MatchRule(
          new MatchRules(
              List.of(new MatchRow("", 2, Duration.ofDays(30), 10, Duration.ofDays(7))),
              SiteKinds.shipped()));

  @Test
  void sameSiteIsTheStrongestRelation() {
    assertFound(crocus, crocus, MatchKind.MATCH, PlaceRelation.SAME_SITE);
  }

  @Test
  void sameCityIsAnArea() {
    assertFound(moscow, moscow, MatchKind.MATCH, PlaceRelation.AREA);
  }

  @Test
  void warnedRegionContainsTheStruckSite() {
    assertFound(region, crocus, MatchKind.MATCH, PlaceRelation.AREA);
    assertFound(russia, crocus, MatchKind.MATCH, PlaceRelation.AREA);
  }

  @Test
  void attackToldCoarselyContainsTheWarnedSite() {
    assertFound(crocus, region, MatchKind.MATCH, PlaceRelation.COARSER);
  }

  @Test
  void areasWithinToleranceAreTheSame() {
    assertFound(at("warned", 0), at("struck", 1.999), MatchKind.MATCH, PlaceRelation.AREA);
    assertFound(at("warned", 0), at("struck", 2.001), MatchKind.NEAR_MISS, PlaceRelation.NEAR);
  }

  @Test
  void toleranceIsMeasuredFromTheEdgeOfTheArea() {
    Place circle = aPlace("warned").covering(circle(0, 0, 20)).place();

    assertFound(circle, at("struck", 21.999), MatchKind.MATCH, PlaceRelation.AREA);
    assertFound(circle, at("struck", 22.001), MatchKind.NEAR_MISS, PlaceRelation.NEAR);
  }

  @Test
  void areasThatTouchNeedNoTolerance() {
    Place warned = aPlace("warned").covering(circle(0, 0, 20)).place();

    assertThat(
            new MatchRule(MatchRules.shipped())
                .match(
                    aWarning("w1").on(warned).event(), aReport("i1").on(at("struck", 19)).event()))
        .extracting(Match::kind)
        .isEqualTo(MatchKind.MATCH);
  }

  @Test
  void areasOfCountriesMatchWhatLiesInThem() {
    Place country = aPlace("RU").covering(box(30, 50, 60, 60)).place();
    Place struck = aPlace("struck").covering(point(37, 55)).place();

    assertFound(country, struck, MatchKind.MATCH, PlaceRelation.AREA);
  }

  @Test
  void placesWithoutAnythingInCommonDoNotMatch() {
    assertNone(crocus, site("kremlin", "moscow", "RU-MOW", "RU"));
    assertNone(crocus, at("struck", 0));
    assertNone(at("warned", 0), crocus);
  }

  @Test
  void warnedKindThatContainsTheStruckOneIsTheSameKind() {
    assertFound(
        moscowKind("large-gathering"),
        kindInMoscow("concert-hall"),
        MatchKind.MATCH,
        PlaceRelation.SAME_KIND);
    assertFound(
        kindInMoscow("concert-hall"),
        moscowKind("large-gathering"),
        MatchKind.MATCH,
        PlaceRelation.SAME_KIND);
  }

  @Test
  void unknownKindRestrictsNothing() {
    assertFound(
        moscowKind("prison"), kindInMoscow("concert-hall"), MatchKind.MATCH, PlaceRelation.AREA);
    assertFound(moscow, kindInMoscow("concert-hall"), MatchKind.MATCH, PlaceRelation.AREA);
    assertFound(moscowKind("synagogue"), moscow, MatchKind.MATCH, PlaceRelation.AREA);
  }

  @Test
  void otherKindOfSiteInTheWarnedAreaIsANearMiss() {
    assertFound(
        moscowKind("synagogue"),
        kindInMoscow("concert-hall"),
        MatchKind.NEAR_MISS,
        PlaceRelation.AREA);
  }

  @Test
  void otherKindOfSiteNearbyIsNothing() {
    assertNone(synagogue, kindInMoscow("concert-hall"));
  }

  @Test
  void sitesInOneTownAreNear() {
    assertFound(crocus, airport, MatchKind.NEAR_MISS, PlaceRelation.NEAR);
  }

  @Test
  void sitesThatShareOnlyARegionAreNotNear() {
    assertNone(crocus, site("monastery", "sergiev-posad", "RU-MOS", "RU"));
  }

  @Test
  void sitesWithinNearKilometresAreNear() {
    assertFound(at("warned", 0), at("struck", 9.999), MatchKind.NEAR_MISS, PlaceRelation.NEAR);
    assertNone(at("warned", 0), at("struck", 10.001));
  }

  @Test
  void areasOfRegionsAreNeverNear() {
    Place regionNearby = aPlace("siberia").level(Level.REGION).covering(point(0, 0)).place();
    Place countryNearby = aPlace("KZ").covering(point(0, 0)).place();

    assertNone(regionNearby, at("struck", 5));
    assertNone(at("warned", 5), regionNearby);
    assertNone(countryNearby, at("struck", 5));
    assertNone(at("warned", 5), countryNearby);
  }

  @Test
  void oneFittingPlaceAmongManyIsEnough() {
    Match match =
        rule.match(
            aWarning("w1").on(at("warned", 0), crocus, region).event(),
            aReport("i1").on(at("struck", 500), airport, crocus).event());

    assertThat(match).isNotNull();
    assertThat(match).extracting(Match::place).isEqualTo(PlaceRelation.SAME_SITE);
  }

  @Test
  void strongestRelationOfAllFittingPairsIsReported() {
    assertThat(
            rule.match(aWarning("w1").on(region, crocus).event(), aReport("i1").on(region).event()))
        .extracting(Match::place)
        .isEqualTo(PlaceRelation.AREA);
    assertThat(
            rule.match(
                aWarning("w1").on(russia, moscowKind("large-gathering")).event(),
                aReport("i1").on(kindInMoscow("concert-hall")).event()))
        .extracting(Match::place)
        .isEqualTo(PlaceRelation.SAME_KIND);
  }

  @Test
  void placeThatFitsOutweighsANearerOneOfAnotherKind() {
    assertThat(
            rule.match(
                aWarning("w1").on(synagogue, russia).event(),
                aReport("i1")
                    .on(aPlace("synagogue").kind("concert-hall").within("moscow", "RU").place())
                    .event()))
        .extracting(Match::kind, Match::place)
        .containsExactly(MatchKind.MATCH, PlaceRelation.AREA);
  }

  @Test
  void twoFailuresAreNoNearMiss() {
    assertThat(
            rule.match(
                aWarning("w1").on(crocus).suspecting(party("isis")).event(),
                aReport("i1").on(airport).by(party("ukraine")).event()))
        .as("place and actor")
        .isNull();
    assertThat(
            rule.match(
                aWarning("w1").on(moscowKind("synagogue")).suspecting(party("isis")).event(),
                aReport("i1").on(kindInMoscow("concert-hall")).by(party("ukraine")).event()))
        .as("kind and actor")
        .isNull();
  }

  @Test
  void nearMissIsNeverTooLate() {
    assertThat(
            rule.match(
                aWarning("w1").on(crocus).issued("2024-03-23").event(),
                aReport("i1").on(airport).event()))
        .isNull();
  }

  private static Place at(String id, double kilometresEast) {
    return aPlace(id).covering(point(kilometresEast * KM, 0)).place();
  }

  private static Place moscowKind(String kind) {
    return aPlace("moscow").level(Level.CITY).kind(kind).within("RU-MOW", "RU").place();
  }

  private static Place kindInMoscow(String kind) {
    return aPlace("any-" + kind).kind(kind).within("moscow", "RU-MOW", "RU").place();
  }

  private void assertFound(Place target, Place struck, MatchKind kind, PlaceRelation relation) {
    assertThat(find(target, struck))
        .extracting(Match::kind, Match::place)
        .containsExactly(kind, relation);
  }

  private void assertNone(Place target, Place struck) {
    assertThat(find(target, struck)).isNull();
  }

  private @Nullable Match find(Place target, Place struck) {
    return rule.match(aWarning("w1").on(target).event(), aReport("i1").on(struck).event());
  }
}
