package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MatchStandingTest {
  private final Match early = match("2024-03-22T16:55:00Z");
  private final Match late = match("2024-03-22T16:58:00Z");

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(MatchStanding.NONE.match()).isNull();
    assertThat(MatchStanding.NONE.told(MatchStanding.NONE)).isNull();
  }

  @Test
  void firstWordIsTheFirstVersion() {
    MatchStanding standing = MatchStanding.NONE.after(3, early);

    assertThat(standing.match()).isEqualTo(early);
    assertThat(standing.told(MatchStanding.NONE)).isEqualTo(new Versioned<>(early, 1, false));
  }

  @Test
  void repeatedWordIsNotNews() {
    MatchStanding standing = MatchStanding.NONE.after(3, early);

    assertThat(standing.after(3, early)).isEqualTo(standing);
    assertThat(standing.after(3, early).told(standing)).isNull();
  }

  @Test
  void changedWordIsTheNextVersion() {
    MatchStanding standing = MatchStanding.NONE.after(3, early);

    assertThat(standing.after(3, late).told(standing)).isEqualTo(new Versioned<>(late, 2, false));
  }

  @Test
  void silenceRetractsWhatWasSaidLast() {
    MatchStanding standing = MatchStanding.NONE.after(3, early);

    assertThat(standing.after(3, null).told(standing)).isEqualTo(new Versioned<>(early, 2, true));
  }

  @Test
  void versionsGoOnAfterARetraction() {
    MatchStanding retracted = MatchStanding.NONE.after(3, early).after(3, null);

    assertThat(retracted.after(5, early).told(retracted))
        .isEqualTo(new Versioned<>(early, 3, false));
  }

  @Test
  void matchThatCameAndWentUnseenIsNotNews() {
    MatchStanding gone = MatchStanding.NONE.after(3, early).after(3, null);

    assertThat(gone.told(MatchStanding.NONE)).isNull();
  }

  @Test
  void takingOverInTheSameWordsIsNotNews() {
    MatchStanding standing = MatchStanding.NONE.after(3, early);
    MatchStanding both = standing.after(1, early);

    assertThat(both.told(standing)).isNull();
    assertThat(both.after(3, null).told(both)).isNull();
  }

  @Test
  void leastMeetingPointHasTheWord() {
    MatchStanding standing = MatchStanding.NONE.after(3, early);

    assertThat(standing.after(5, late).told(standing)).isNull();
    assertThat(standing.after(1, late).match()).isEqualTo(late);
  }

  @Test
  void silenceOfOneWhoNeverSpokeIsNotNews() {
    assertThat(MatchStanding.NONE.after(3, null).told(MatchStanding.NONE)).isNull();
  }

  @Test
  void findingsOfOneStepAreCopied() {
    List<MatchChange> changes = new ArrayList<>(List.of(new MatchChange("m1", "i1", null)));

    PointFindings findings = new PointFindings(3, changes);
    changes.clear();

    assertThat(findings.changes()).containsExactly(new MatchChange("m1", "i1", null));
  }

  private static Match match(String began) {
    return Objects.requireNonNull(
        new MatchRule(MatchRules.shipped())
            .match(aWarning("w1").event(), aReport("i1").began(began).event()));
  }
}
