package io.foreknown.domain.score;

import static io.foreknown.domain.given.Given.aFinding;
import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aSpec;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.verdict.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreSpecTest {
  private final Place crocus = site("crocus", "krasnogorsk", "RU-MOS", "RU");

  @Test
  void specWithoutBoundsCountsAll() {
    ScoreSpec all = aSpec("all").spec();

    assertThat(all.counts(aWarning("w1").event())).isTrue();
    assertThat(all.counts(aReport("i1").event())).isTrue();
  }

  @Test
  void exerciseIsNotCounted() {
    assertThat(aSpec("all").spec().counts(aWarning("w1").asExercise().event())).isFalse();
  }

  @Test
  void cancelledWarningIsCounted() {
    assertThat(aSpec("all").spec().counts(aWarning("w1").cancelled("2024-03-07").event())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"OCCURRED, true", "FOILED, false", "DISPROVED, false"})
  void onlyWhatOccurredIsAnIncident(IncidentOutcome incidentOutcome, boolean counted) {
    assertThat(aSpec("all").spec().counts(aReport("i1").that(incidentOutcome).event()))
        .isEqualTo(counted);
  }

  @Test
  void specWithoutIncidentsCountsWarningsOnly() {
    ScoreSpec warnings = aSpec("warnings").withoutIncidents().spec();

    assertThat(warnings.counts(aWarning("w1").event())).isTrue();
    assertThat(warnings.counts(aReport("i1").event())).isFalse();
  }

  @Test
  void issuersChooseWarningsAndNotIncidents() {
    ScoreSpec allies = aSpec("allies").ofIssuers("us", "uk").spec();

    assertThat(allies.counts(aWarning("w1").by(party("us")).event())).isTrue();
    assertThat(allies.counts(aWarning("w2").by(party("uk")).event())).isTrue();
    assertThat(allies.counts(aWarning("w3").by(party("iran")).event())).isFalse();
    assertThat(allies.counts(aReport("i1").event())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "security.terrorism, true",
    "security.terrorism.bombing, true",
    "security, false",
    "security.terrorism-threat, false",
    "met.tornado, false",
  })
  void hazardIsThisOneAndNarrowerOnes(String hazard, boolean counted) {
    ScoreSpec terrorism = aSpec("terrorism").of("security.terrorism").spec();

    assertThat(terrorism.counts(aWarning("w1").of(hazard).event())).isEqualTo(counted);
    assertThat(terrorism.counts(aReport("i1").of(hazard).event())).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource({"crocus, true", "krasnogorsk, true", "RU, true", "RU-MOW, false", "theatre, false"})
  void placeIsThisOneAndThoseWithin(String place, boolean counted) {
    ScoreSpec there = aSpec("there").in(place).spec();

    assertThat(there.counts(aWarning("w1").on(crocus).event())).isEqualTo(counted);
    assertThat(there.counts(aReport("i1").on(crocus).event())).isEqualTo(counted);
  }

  @Test
  void broaderPlaceIsNotCounted() {
    assertThat(
            aSpec("there")
                .in("crocus")
                .spec()
                .counts(aWarning("w1").on(aPlace("RU-MOS").place()).event()))
        .isFalse();
  }

  @Test
  void onePlaceOfSeveralSuffices() {
    assertThat(
            aSpec("there")
                .in("crocus")
                .spec()
                .counts(aWarning("w1").on(site("arena"), crocus, site("theatre")).event()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05T23:59:59.999Z, false",
    "2024-03-06T00:00:00.000Z, true",
    "2024-03-06T23:59:59.999Z, true",
    "2024-03-07T00:00:00.000Z, false",
    "2024-03-05T23:59:59.999Z/2024-03-06, false",
    "2024-03-06T23:59:59.999Z/2024-03-20, true",
  })
  void issueAndBeginningStartWithinTheBoundsEndsIncluded(String time, boolean counted) {
    ScoreSpec day =
        aSpec("day").from("2024-03-06T00:00:00.000Z").to("2024-03-06T23:59:59.999Z").spec();

    assertThat(day.counts(aWarning("w1").issued(time).event())).isEqualTo(counted);
    assertThat(day.counts(aReport("i1").began(time).event())).isEqualTo(counted);
  }

  @Test
  void eachBoundMayBeOpen() {
    ScoreSpec since = aSpec("since").from("2024-03-07T00:00:00Z").spec();
    ScoreSpec until = aSpec("until").to("2024-03-07T00:00:00Z").spec();

    assertThat(since.counts(aWarning("w1").issued("2024-03-06").event())).isFalse();
    assertThat(since.counts(aWarning("w1").issued("2034-03-06").event())).isTrue();
    assertThat(until.counts(aWarning("w1").issued("2014-03-06").event())).isTrue();
    assertThat(until.counts(aWarning("w1").issued("2024-03-08").event())).isFalse();
  }

  @Test
  void boundsInTheWrongOrderAreRefused() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () -> aSpec("s").from("2024-03-07T00:00:00Z").to("2024-03-06T23:59:59.999Z").spec())
        .withMessage("ends (2024-03-06T23:59:59.999Z) before it begins (2024-03-07T00:00:00Z)");
  }

  @Test
  void boundsMayCoincide() {
    assertThat(
            aSpec("moment")
                .from("2024-03-06T00:00:00Z")
                .to("2024-03-06T00:00:00Z")
                .spec()
                .counts(aWarning("w1").issued("2024-03-06").event()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "IN_WINDOW, true",
    "PARTLY_IN_WINDOW, true",
    "NO_WINDOW, true",
    "BEFORE_WINDOW, false",
    "AFTER_WINDOW, false",
  })
  void policyDecidesWhetherTheWindowMatters(WindowRelation relation, boolean verifiedInWindow) {
    Finding finding = aFinding("m1").lying(relation).finding();

    assertThat(isVerifiedBy(aSpec("strict").inWindow().spec(), finding))
        .isEqualTo(verifiedInWindow);
    assertThat(isVerifiedBy(aSpec("lenient").spec(), finding)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEAR_MISS", "TOO_LATE"})
  void whatIsNoMatchVerifiesNothing(MatchKind kind) {
    Finding finding = aFinding("m1").that(kind).finding();

    assertThat(isVerifiedBy(aSpec("strict").inWindow().spec(), finding)).isFalse();
    assertThat(isVerifiedBy(aSpec("lenient").spec(), finding)).isFalse();
  }

  @Test
  void warningsOfOthersVerifyNothing() {
    ScoreSpec us = aSpec("us").ofIssuers("us").spec();

    assertThat(isVerifiedBy(us, aFinding("m1").by("us").finding())).isTrue();
    assertThat(isVerifiedBy(us, aFinding("m2").by("iran").finding())).isFalse();
  }

  private static boolean isVerifiedBy(ScoreSpec spec, Finding finding) {
    return spec.verifyingLeads(Findings.of(List.of(finding)).asDecided()).findAny().isPresent();
  }
}
