package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchRuleTest {
  private final MatchRule rule = new MatchRule(MatchRules.shipped());

  @ParameterizedTest
  @CsvSource({
    "security.terrorism, security.terrorism, MATCH",
    "security, security.terrorism.bombing, MATCH",
    "security.terrorism.bombing, security, MATCH",
    "security.terrorism, security.kidnapping, ",
    "security, security-breach, ",
    "security, met.tornado, ",
  })
  void hazardOfOneIsAPrefixOfTheOther(String warned, String struck, @Nullable MatchKind kind) {
    Match match = rule.match(aWarning("w1").of(warned).event(), aReport("i1").of(struck).event());

    assertThat(match == null ? null : match.kind()).isEqualTo(kind);
  }

  @Test
  void exerciseNeverMatches() {
    assertThat(rule.match(aWarning("w1").asExercise().event(), aReport("i1").event())).isNull();
  }

  @Test
  void disprovedIncidentNeverMatches() {
    assertThat(
            rule.match(
                aWarning("w1").event(), aReport("i1").that(IncidentOutcome.DISPROVED).event()))
        .isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"OCCURRED", "FOILED"})
  void whatHappenedOrWasFoiledMatches(IncidentOutcome incidentOutcome) {
    assertThat(rule.match(aWarning("w1").event(), aReport("i1").that(incidentOutcome).event()))
        .extracting(Match::kind)
        .isEqualTo(MatchKind.MATCH);
  }

  @Test
  void cancelledWarningMatchesAllTheSame() {
    assertThat(rule.match(aWarning("w1").cancelled("2024-03-10").event(), aReport("i1").event()))
        .extracting(Match::kind)
        .isEqualTo(MatchKind.MATCH);
  }

  @Test
  void matchNamesBothEventsAndTheAudience() {
    assertThat(
            rule.match(
                aWarning("w1").ofEvent("embassy").inPublic().event(),
                aReport("i1").ofEvent("crocus").event()))
        .extracting(Match::warning, Match::incident, Match::audience)
        .containsExactly("embassy", "crocus", Audience.PUBLIC);
  }

  @Test
  void matchRestsOnTheClaimsOfBothSides() {
    Match match =
        rule.match(
            aWarning("w1").revision(3).at("https://example.org/w").event(),
            aReport("i1").revision(2).at("https://example.org/i").event());

    assertThat(match).isNotNull();
    assertThat(match).extracting(m -> m.evidence().count()).isEqualTo(2L);
    assertThat(match == null ? List.<Evidence.Source>of() : match.evidence().first())
        .extracting(Evidence.Source::claim, Evidence.Source::revision, Evidence.Source::url)
        .containsExactly(
            tuple("i1", 2L, "https://example.org/i"), tuple("w1", 3L, "https://example.org/w"));
  }

  /** The id is known outside: links and desks keep it. */
  @Test
  void idIsTheHashOfBothEventIds() {
    assertThat(rule.match(aWarning("w1").event(), aReport("i1").event()))
        .extracting(Match::id)
        .isEqualTo("326bb2aa8d853590743a14f14d984f97");
  }

  @Test
  void joiningTheIdsDoesNotMixThemUp() {
    assertThat(StableId.of("a", "bc")).isNotEqualTo(StableId.of("ab", "c"));
    assertThat(StableId.of("a", "b")).isNotEqualTo(StableId.of("b", "a"));
  }

  @Test
  void longestPrefixOfTheLongerHazardChoosesTheRow() {
    MatchRow all = row("");
    MatchRow security = row("security");
    MatchRow bombing = row("security.terrorism.bombing");
    MatchRules rules = new MatchRules(List.of(security, all, bombing), SiteKinds.shipped());

    assertThat(ruleApplied(rules, "security", "security.terrorism.bombing.car")).isEqualTo(bombing);
    assertThat(ruleApplied(rules, "security.terrorism.bombing", "security")).isEqualTo(bombing);
    assertThat(ruleApplied(rules, "security.terrorism", "security.terrorism")).isEqualTo(security);
    assertThat(ruleApplied(rules, "security-breach", "security-breach")).isEqualTo(all);
    assertThat(ruleApplied(rules, "met.hail", "met")).isEqualTo(all);
  }

  private static @Nullable MatchRow ruleApplied(MatchRules rules, String warned, String struck) {
    Match match =
        new MatchRule(rules)
            .match(aWarning("w1").of(warned).event(), aReport("i1").of(struck).event());
    return match == null ? null : match.rule();
  }

  private static MatchRow row(String hazard) {
    return new MatchRow(hazard, 0, Duration.ofDays(30), 0, Duration.ZERO);
  }
}
