package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aFinding;
import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static io.foreknown.domain.given.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Specificity;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
  @Test
  void findingKnowsWhatBothSidesMustKnowOfEachOther() {
    WarningEvent warning =
        aWarning("w1")
            .by(party("iran", "asia"))
            .issued("2024-03-06/2024-03-07")
            .on(aPlace("moscow").level(Level.CITY).place(), site("crocus"))
            .event();
    IncidentEvent incident = aReport("i1").that(IncidentOutcome.FOILED).on(site("crocus")).event();
    MatchRule rule = new MatchRule(MatchRules.shipped());
    Match match = Objects.requireNonNull(rule.match(warning, incident));

    assertThat(rule.finding(warning, incident))
        .isEqualTo(
            new Finding(
                match,
                party("iran"),
                span("2024-03-06/2024-03-07"),
                Specificity.SITE,
                IncidentOutcome.FOILED,
                new AsIssued(match.leadSeconds().min(), false),
                Ruling.MATCH));
  }

  @ParameterizedTest
  @CsvSource({
    "IN_WINDOW, true",
    "PARTLY_IN_WINDOW, true",
    "NO_WINDOW, true",
    "BEFORE_WINDOW, false",
    "AFTER_WINDOW, false",
  })
  void matchWithoutAWindowCountsAsInIt(WindowRelation relation, boolean inWindow) {
    Finding finding = aFinding("m1").lying(relation).finding();

    assertThat(finding.isMatch()).isTrue();
    assertThat(finding.isInWindow()).isEqualTo(inWindow);
  }

  @ParameterizedTest
  @EnumSource(names = {"NEAR_MISS", "TOO_LATE"})
  void whatIsNoMatchIsNoneInTheWindowEither(MatchKind kind) {
    Finding finding = aFinding("m1").that(kind).lying(WindowRelation.IN_WINDOW).finding();

    assertThat(finding.isMatch()).isFalse();
    assertThat(finding.isInWindow()).isFalse();
  }
}
