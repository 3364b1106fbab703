package io.foreknown.domain.decision;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.event.EventKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private final Decisions decisions = new Decisions();

  @Test
  void whatIsNoDecisionChangesNothing() {
    decisions.replace(null, aReport("i1").claim());

    assertThat(decisions.desk()).isSameAs(IncidentDecisions.SILENT);
    assertThat(decisions.dismissal("incident.killed")).isNull();
    assertThat(decisions.isMuted("incident.killed", moment("2024-04-05"))).isFalse();
  }

  @Test
  void aPairShowsTheNewestTen() {
    IntStream.range(10, 25)
        .mapToObj(n -> aDecision("d" + n).at("2024-04-" + n).dismissing("w1", "i1"))
        .forEach(decision -> decisions.replace(null, decision));

    assertThat(decisions.desk().pair("w1"))
        .hasSize(Decisions.SHOWN)
        .extracting(Decided::decision)
        .startsWith("d24", "d23")
        .endsWith("d15");
    assertThat(decisions.desk().pair("w2")).isEmpty();
  }

  @Test
  void pairsAreChangedAboutWhichAnythingElseIsDecided() {
    decisions.replace(null, aDecision("d1").dismissing("w1", "i1"));
    decisions.replace(null, aDecision("d2").dismissing("w2", "i1"));
    decisions.replace(null, aDecision("d3").dismissing("w3", "i1"));
    IncidentDecisions before = decisions.desk();
    assertThat(decisions.desk().changedSince(before)).isEmpty();

    decisions.replace(aDecision("d1").dismissing("w1", "i1"), null);
    decisions.replace(null, aDecision("d4").confirming("w2", "i1"));
    decisions.replace(null, aDecision("d5").confirming("w4", "i1"));

    assertThat(decisions.desk().changedSince(before)).containsExactly("w1", "w2", "w4");
    assertThat(before.changedSince(decisions.desk())).containsExactly("w1", "w2", "w4");
  }

  /** Whatever the desk decides of one incident, the incident fits into a record. */
  @Test
  void pairsThatWereDecidedFirstCountWhereNotAllFit() {
    String reason = "x".repeat(5_000);
    IntStream.range(0, 400)
        .mapToObj(
            n ->
                aDecision("d" + n)
                    .at("2024-04-05T%02d:%02d:00Z".formatted(n / 60, n % 60))
                    .because(reason)
                    .dismissing("w" + n, "i1"))
        .forEach(decision -> decisions.replace(null, decision));

    IncidentDecisions incidentDecisions = decisions.desk();

    assertThat(
            incidentDecisions.pairs().values().stream()
                .flatMap(List::stream)
                .mapToLong(Decided::bytes)
                .sum())
        .isBetween(Limits.UNITED_BYTES * 9L / 10, (long) Limits.UNITED_BYTES);
    assertThat(incidentDecisions.pair("w0")).isNotEmpty();
    assertThat(incidentDecisions.pair("w399")).isEmpty();
  }

  @Test
  void muteCoversItsFirstMomentAndNotItsLast() {
    decisions.replace(
        null, aDecision("d1").at("2024-04-05T10:00:00Z").muting("i1", "2024-04-05T12:00:00Z"));
    IncidentDecisions incidentDecisions = decisions.desk();

    assertThat(incidentDecisions.isMuted(moment("2024-04-05T09:59:59.999Z"))).isFalse();
    assertThat(incidentDecisions.isMuted(moment("2024-04-05T10:00:00Z"))).isTrue();
    assertThat(incidentDecisions.isMuted(moment("2024-04-05T11:59:59.999Z"))).isTrue();
    assertThat(incidentDecisions.isMuted(moment("2024-04-05T12:00:00Z"))).isFalse();
    assertThat(decisions.isMuted("incident.killed", moment("2024-04-05T11:00:00Z"))).isTrue();
  }

  @Test
  void decisionsAreReportedToTheEventThatTheyChange() {
    assertThat(EventKey.of(aDecision("d").dismissing("w1", "i1")).events())
        .containsExactly(new EventKey(ClaimType.INCIDENT, "i1"));
    assertThat(EventKey.of(aDecision("d").dismissingQuestion("w1", "warning.issued")).events())
        .containsExactly(new EventKey(ClaimType.WARNING, "w1"));
    assertThat(EventKey.of(aDecision("d").muting("x", "2024-05-01")).events())
        .containsExactly(
            new EventKey(ClaimType.WARNING, "x"), new EventKey(ClaimType.INCIDENT, "x"));
    Decision issuer = aDecision("d").of(Verdict.MUTED, new Subject.OfIssuer("us"), "2024-05-01");
    assertThat(EventKey.of(issuer).events())
        .extracting(EventKey::type)
        .containsExactly(ClaimType.DECISION);
  }

  @Test
  void subjectSaysWhatCanBeDecidedAboutIt() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> aDecision("d").of(Verdict.SAME, new Subject.OfEvent("i1"), null))
        .withMessage("such a subject cannot be same, but muted");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> aDecision("d").of(Verdict.MUTED, new Subject.OfEvent("i1"), null))
        .withMessage("until belongs to muted, and to it alone");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Subject.Incidents(List.of("i1", "i1")));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Subject.Warnings(List.of("w1")));
    assertThat(new Subject.Incidents(List.of("b", "a")))
        .isEqualTo(new Subject.Incidents(List.of("a", "b")));
  }
}
