package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingStandingTest {
  private final Finding early = finding("2024-03-22T16:55:00Z");
  private final Finding late = finding("2024-03-22T16:58:00Z");

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(FindingStanding.NONE.finding()).isNull();
    assertThat(FindingStanding.NONE.changeSince(FindingStanding.NONE)).isNull();
  }

  @Test
  void firstWordIsTheFirstVersion() {
    FindingStanding standing = FindingStanding.NONE.after(3, early);

    assertThat(standing.finding()).isEqualTo(early);
    assertThat(standing.changeSince(FindingStanding.NONE))
        .isEqualTo(new Versioned<>(early.match(), 1, false));
  }

  @Test
  void repeatedWordIsNotNews() {
    FindingStanding standing = FindingStanding.NONE.after(3, early);

    assertThat(standing.after(3, early)).isEqualTo(standing);
    assertThat(standing.after(3, early).changeSince(standing)).isNull();
  }

  @Test
  void changedWordIsTheNextVersion() {
    FindingStanding standing = FindingStanding.NONE.after(3, early);

    assertThat(standing.after(3, late).changeSince(standing))
        .isEqualTo(new Versioned<>(late.match(), 2, false));
  }

  @Test
  void silenceRetractsWhatWasSaidLast() {
    FindingStanding standing = FindingStanding.NONE.after(3, early);

    assertThat(standing.after(3, null).changeSince(standing))
        .isEqualTo(new Versioned<>(early.match(), 2, true));
  }

  @Test
  void versionsGoOnAfterARetraction() {
    FindingStanding retracted = FindingStanding.NONE.after(3, early).after(3, null);

    assertThat(retracted.after(5, early).changeSince(retracted))
        .isEqualTo(new Versioned<>(early.match(), 3, false));
  }

  @Test
  void matchThatCameAndWentUnseenIsNotNews() {
    FindingStanding gone = FindingStanding.NONE.after(3, early).after(3, null);

    assertThat(gone.changeSince(FindingStanding.NONE)).isNull();
  }

  @Test
  void takingOverInTheSameWordsIsNotNews() {
    FindingStanding standing = FindingStanding.NONE.after(3, early);
    FindingStanding both = standing.after(1, early);

    assertThat(both.changeSince(standing)).isNull();
    assertThat(both.after(3, null).changeSince(both)).isNull();
  }

  @Test
  void leastMeetingPointHasTheWord() {
    FindingStanding standing = FindingStanding.NONE.after(3, early);

    assertThat(standing.after(5, late).changeSince(standing)).isNull();
    assertThat(standing.after(1, late).finding()).isEqualTo(late);
  }

  @Test
  void silenceOfOneWhoNeverSpokeIsNotNews() {
    assertThat(FindingStanding.NONE.after(3, null).changeSince(FindingStanding.NONE)).isNull();
  }

  @Test
  void findingsOfOneStepAreCopied() {
    List<FindingChange> changes =
        new ArrayList<>(List.of(new FindingChange("m1", "w1", "i1", null)));

    PointFindings findings = new PointFindings(3, changes);
    changes.clear();

    assertThat(findings.changes()).containsExactly(new FindingChange("m1", "w1", "i1", null));
  }

  private static Finding finding(String began) {
    WarningEvent warning = aWarning("w1").event();
    IncidentEvent incident = aReport("i1").began(began).event();
    return Objects.requireNonNull(new MatchRule(MatchRules.shipped()).finding(warning, incident));
  }
}
