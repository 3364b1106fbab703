package io.foreknown.domain.match;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingChangeTest {
  private final Finding first = finding(aReport("i1").event());
  private final Finding firstRevised = finding(aReport("i1").began("2024-03-22T16:55:00Z").event());

  @Test
  void newMatchIsReported() {
    assertThat(FindingChange.between(null, first))
        .isEqualTo(new FindingChange(first.match().id(), "w1", "i1", first));
  }

  @Test
  void revisedMatchIsReportedUnderItsId() {
    assertThat(FindingChange.between(first, firstRevised))
        .isEqualTo(new FindingChange(first.match().id(), "w1", "i1", firstRevised));
  }

  @Test
  void lostMatchIsWithdrawn() {
    assertThat(FindingChange.between(first, null))
        .isEqualTo(new FindingChange(first.match().id(), "w1", "i1", null));
  }

  @Test
  void unchangedMatchIsNotRepeated() {
    assertThat(FindingChange.between(first, finding(aReport("i1").event()))).isNull();
    assertThat(FindingChange.between(null, null)).isNull();
  }

  @Test
  void changeTakesWhatItsEvidenceTakes() {
    FindingChange found = new FindingChange("m", "w1", "i1", first);
    FindingChange withdrawn = new FindingChange("m", "w1", "i1", null);

    assertThat(found.bytes()).isGreaterThan(withdrawn.bytes());
    assertThat(found.withoutEvidence().bytes()).isBetween(withdrawn.bytes(), found.bytes() - 1);
  }

  private static Finding finding(IncidentEvent incident) {
    WarningEvent warning = aWarning("w1").event();
    return Objects.requireNonNull(new MatchRule(MatchRules.shipped()).finding(warning, incident));
  }
}
