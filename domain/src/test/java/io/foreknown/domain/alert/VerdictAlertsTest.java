package io.foreknown.domain.alert;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.anEnd;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.contradiction.Severity;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VerdictAlertsTest {
  private final IncidentEvent incident =
      aReport("i1").published("2024-03-22T18:58:00Z").toldBy("A").event();
  private final Dossier unwarned = Dossier.of(incident, found());

  private static Finding found(WarningBuilder warning, IncidentEvent incident) {
    return Objects.requireNonNull(
        new MatchRule(MatchRules.shipped()).finding(warning.event(), incident));
  }

  private static Findings found(Finding... findings) {
    return Findings.of(List.of(findings));
  }

  private static WarningBuilder disclosed() {
    return aWarning("w1").published("2024-04-02T12:00:00.500Z").at("https://example.org/w1");
  }

  @Test
  void warningThatIsDisclosedLaterIsReportedAsOfItsDisclosure() {
    Finding finding = found(disclosed(), incident);

    assertThat(
            VerdictAlerts.of(
                unwarned, Dossier.of(incident, found(finding)), found(finding), IssuerMutes.NONE))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(AlertKind.VERDICT);
              assertThat(alert.subject()).isEqualTo("i1");
              assertThat(alert.severity()).isEqualTo(Severity.HIGH);
              assertThat(alert.causedBy()).isEqualTo("w1");
              assertThat(alert.publishedAt()).isEqualTo(moment("2024-04-02T12:00:00.500Z"));
              assertThat(alert.links()).containsExactly("https://example.org/w1");
              assertThat(alert.headline())
                  .isEqualTo(
                      "Terrorism at the moscow: a private warning by the us came 16 to 17 days before,"
                          + " public only since 2 April 2024");
            });
  }

  @Test
  void incidentAfterAKnownWarningIsReportedAsOfItsFirstReport() {
    Finding finding = found(aWarning("w1").inPublic().published("2024-03-07T21:00:00Z"), incident);
    Alert alert =
        VerdictAlerts.of(
                null, Dossier.of(incident, found(finding)), found(finding), IssuerMutes.NONE)
            .get(0);

    assertThat(alert.causedBy()).isEqualTo("i1");
    assertThat(alert.headline()).contains("a public warning").doesNotContain("only since");
  }

  @Test
  void firstPublicAndFirstPrivateWarningAreReportedApart() {
    Finding secret = found(disclosed(), incident);
    Finding open = found(aWarning("w2").inPublic().published("2024-03-07T21:00:00Z"), incident);
    Dossier before = Dossier.of(incident, found(open));
    Dossier now = Dossier.of(incident, found(open, secret));

    assertThat(VerdictAlerts.of(before, now, found(open, secret), IssuerMutes.NONE))
        .extracting(Alert::causedBy)
        .containsExactly("w1");
    assertThat(VerdictAlerts.of(now, now, found(open, secret), IssuerMutes.NONE)).isEmpty();
    assertThat(VerdictAlerts.of(null, now, found(open, secret), IssuerMutes.NONE)).hasSize(2);
  }

  @Test
  void avertedPlotMattersLess() {
    IncidentEvent foiled = aReport("i1").that(IncidentOutcome.FOILED).event();
    Finding finding = found(disclosed(), foiled);

    assertThat(
            VerdictAlerts.of(
                null, Dossier.of(foiled, found(finding)), found(finding), IssuerMutes.NONE))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
              assertThat(alert.headline()).startsWith("Terrorism (foiled) at the moscow: ");
            });
  }

  @Test
  void warningOutsideItsWindowMattersLessAndSaysSo() {
    Alert expired = alert(publicly().valid("2024-03-07/2024-03-09"));
    Alert early = alert(publicly().valid("2024-03-23/2024-03-24"));
    Alert ended = alert(publicly().updated(anEnd("2024-03-20")));

    assertThat(List.of(expired, early)).extracting(Alert::severity).containsOnly(Severity.MEDIUM);
    assertThat(expired.headline())
        .isEqualTo(
            "Terrorism at the moscow: a public warning by the us came 16 to 17 days before,"
                + " but the warning had expired 13 days earlier");
    assertThat(early.headline())
        .endsWith(" before, but it happened 7 hours before the warning took effect");
    assertThat(ended.headline()).contains(" before, but the warning had ended ");
  }

  private static WarningBuilder publicly() {
    return aWarning("w1").inPublic().published("2024-03-07T21:00:00Z");
  }

  private Alert alert(WarningBuilder warning) {
    Finding finding = found(warning, incident);
    return VerdictAlerts.of(
            null, Dossier.of(incident, found(finding)), found(finding), IssuerMutes.NONE)
        .get(0);
  }

  @Test
  void ofManyPlacesItNamesTheFirstAndOfTwoBoth() {
    Place crocus = site("crocus", "moscow");
    Place hall = site("hall", "moscow");

    assertThat(headline(aReport("i1").on(crocus, hall))).contains(" at the crocus and the hall: ");
    assertThat(headline(aReport("i1").on(crocus, hall, site("mall", "moscow"))))
        .contains(" at the crocus and 2 more: ");
  }

  private String headline(ReportBuilder report) {
    IncidentEvent wide = report.event();
    Finding finding = found(disclosed(), wide);
    return VerdictAlerts.of(
            null, Dossier.of(wide, found(finding)), found(finding), IssuerMutes.NONE)
        .get(0)
        .headline();
  }

  @Test
  void firstClaimStandsForACauseThatTheEvidenceDoesNotName() {
    IncidentEvent corrected =
        aReport("i1").published("2024-03-25").firstPublished("2024-03-22T18:58:00Z").event();
    Finding finding =
        found(
            aWarning("w1").published("2024-03-24").firstPublished("2024-03-07T21:00:00Z"),
            corrected);

    assertThat(
            VerdictAlerts.of(
                null, Dossier.of(corrected, found(finding)), found(finding), IssuerMutes.NONE))
        .extracting(Alert::causedBy)
        .containsExactly("w1");
  }

  @Test
  void incidentThatNobodyWarnedOfIsNotReported() {
    assertThat(VerdictAlerts.of(null, unwarned, found(), IssuerMutes.NONE)).isEmpty();
  }
}
