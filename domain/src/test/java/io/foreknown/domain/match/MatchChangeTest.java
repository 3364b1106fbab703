package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchChangeTest {
  private final Match first = match(aReport("i1").event());
  private final Match firstRevised = match(aReport("i1").began("2024-03-22T16:55:00Z").event());
  private final Match second = match(aReport("i2").event());
  private final Match third = match(aReport("i3").event());

  @Test
  void newMatchIsTold() {
    assertThat(MatchChange.between(byId(), byId(first)))
        .containsExactly(new MatchChange(first.id(), "i1", first));
  }

  @Test
  void revisedMatchIsToldUnderItsId() {
    assertThat(MatchChange.between(byId(first), byId(firstRevised)))
        .containsExactly(new MatchChange(first.id(), "i1", firstRevised));
  }

  @Test
  void lostMatchIsWithdrawn() {
    assertThat(MatchChange.between(byId(first), byId()))
        .containsExactly(new MatchChange(first.id(), "i1", null));
  }

  @Test
  void unchangedMatchIsNotRepeated() {
    assertThat(MatchChange.between(byId(first, second), byId(first, second))).isEmpty();
  }

  @Test
  void onlyTheDifferenceIsTold() {
    assertThat(MatchChange.between(byId(first, second), byId(firstRevised, third)))
        .containsExactlyInAnyOrder(
            new MatchChange(first.id(), "i1", firstRevised),
            new MatchChange(second.id(), "i2", null),
            new MatchChange(third.id(), "i3", third));
  }

  private static Match match(IncidentEvent incident) {
    return Objects.requireNonNull(
        new MatchRule(MatchRules.shipped()).match(aWarning("w1").event(), incident));
  }

  private static Map<String, Match> byId(Match... matches) {
    return Stream.of(matches).collect(Collectors.toMap(Match::id, match -> match));
  }
}
