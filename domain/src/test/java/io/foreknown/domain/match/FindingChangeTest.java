package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingChangeTest {
  private final Finding first = finding(aReport("i1").event());
  private final Finding firstRevised = finding(aReport("i1").began("2024-03-22T16:55:00Z").event());
  private final Finding second = finding(aReport("i2").event());
  private final Finding third = finding(aReport("i3").event());

  @Test
  void newMatchIsTold() {
    assertThat(FindingChange.between(byId(), byId(first)))
        .containsExactly(new FindingChange(first.match().id(), "w1", "i1", first));
  }

  @Test
  void revisedMatchIsToldUnderItsId() {
    assertThat(FindingChange.between(byId(first), byId(firstRevised)))
        .containsExactly(new FindingChange(first.match().id(), "w1", "i1", firstRevised));
  }

  @Test
  void lostMatchIsWithdrawn() {
    assertThat(FindingChange.between(byId(first), byId()))
        .containsExactly(new FindingChange(first.match().id(), "w1", "i1", null));
  }

  @Test
  void unchangedMatchIsNotRepeated() {
    assertThat(FindingChange.between(byId(first, second), byId(first, second))).isEmpty();
  }

  @Test
  void onlyTheDifferenceIsTold() {
    assertThat(FindingChange.between(byId(first, second), byId(firstRevised, third)))
        .containsExactlyInAnyOrder(
            new FindingChange(first.match().id(), "w1", "i1", firstRevised),
            new FindingChange(second.match().id(), "w1", "i2", null),
            new FindingChange(third.match().id(), "w1", "i3", third));
  }

  private static Finding finding(IncidentEvent incident) {
    WarningEvent warning = aWarning("w1").event();
    Match match =
        Objects.requireNonNull(new MatchRule(MatchRules.shipped()).match(warning, incident));
    return Finding.of(match, warning, incident);
  }

  private static Map<String, Finding> byId(Finding... findings) {
    return Stream.of(findings)
        .collect(Collectors.toMap(finding -> finding.match().id(), finding -> finding));
  }
}
