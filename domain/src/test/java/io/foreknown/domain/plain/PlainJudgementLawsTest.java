package io.foreknown.domain.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.AlertKind;
import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.match.PlainRule;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What is worked out from rows is what is worked out from their events. */
class PlainJudgementLawsTest {
  private static final MatchRules RULES =
      new MatchRules(
          List.of(
              new MatchRow("", 5, Duration.ofDays(2), 50, Duration.ofDays(3)),
              new MatchRow("security", 0, Duration.ofDays(30), 10, Duration.ofDays(7)),
              new MatchRow("met", 0, Duration.ZERO, 0, Duration.ZERO)),
          SiteKinds.shipped());
  private static final MatchRule RULE = new MatchRule(RULES);
  private static final PlainRule PLAIN = new PlainRule(RULES);

  @Property(tries = 3_000)
  void matchesAreThoseOfTheEvents(
      @ForAll("warnings") PlainWarning warning, @ForAll("reports") PlainReport report) {
    Finding expected = RULE.finding(warning.event(), report.event());

    PlainMatch match = match(warning, report);

    Statistics.label("kind").collect(expected == null ? "none" : expected.match().kind());
    assertThat(match == null).isEqualTo(expected == null);
    if (match != null && expected != null) {
      assertThat(match.finding()).isEqualTo(expected);
      assertThat(match.leastLead()).isEqualTo(expected.match().leadSeconds().min());
      assertThat(match.isInWindow()).isEqualTo(expected.isInWindow());
      assertThat(expected.isShown()).isTrue();
    }
  }

  private static @Nullable PlainMatch match(PlainWarning warning, PlainReport report) {
    return PlainRule.canMatch(warning) && PlainRule.canMatch(report)
        ? PLAIN.match(warning, report)
        : null;
  }

  @Property(tries = 500)
  void dossiersAndAlertsAreThoseOfTheEvents(
      @ForAll("someWarnings") List<PlainWarning> warnings, @ForAll("reports") PlainReport report) {
    List<PlainMatch> matches = matches(warnings, List.of(report));
    Findings findings = Findings.of(findings(matches));
    IncidentEvent event = report.event();
    Dossier expected = Dossier.of(event, findings);

    PlainDossier dossier = PlainDossier.of(report, matches);

    Statistics.label("verdict").collect(expected.verdict(), expected.hindsightOnly());
    assertThat(
            new Dossier(
                event,
                dossier.verdict(),
                dossier.hindsightOnly(),
                dossier.matches().stream().map(PlainMatch::id).toList(),
                dossier.matches().size(),
                id(dossier.first(Audience.PRIVATE)),
                id(dossier.first(Audience.PUBLIC)),
                id(dossier.mostSpecific())))
        .isEqualTo(expected);
    assertThat(
            VerdictAlerts.of(dossier).stream()
                .map(PlainJudgementLawsTest::whole)
                .sorted(Comparator.comparing(Alert::id)))
        .containsExactlyElementsOf(VerdictAlerts.of(null, expected, findings, IssuerMutes.NONE));
  }

  private static @Nullable String id(@Nullable PlainMatch match) {
    return match == null ? null : match.id();
  }

  private static Alert whole(PlainAlert of) {
    return new Alert(
        new Bits(of.high(), of.low()).toString(),
        of.match().report().head().id(),
        AlertKind.VERDICT,
        VerdictAlerts.severity(of),
        VerdictAlerts.headline(of),
        of.cause().id(),
        Instant.ofEpochMilli(of.cause().publishedAt()),
        of.links().toList());
  }

  @Property(tries = 500)
  void outcomesAndScoresAreThoseOfTheEvents(
      @ForAll("warnings") PlainWarning warning,
      @ForAll("someReports") List<PlainReport> reports,
      @ForAll("clocks") Instant clock) {
    List<PlainMatch> matches = matches(List.of(warning), reports);
    WarningEvent event = warning.event();
    Findings findings = Findings.of(findings(matches));
    Outcome expected = Outcome.of(event, findings, RULES, clock);

    PlainOutcome outcome =
        PlainOutcome.of(warning, matches, PLAIN.horizon(warning.hazard()), clock.toEpochMilli());

    Statistics.label("outcome").collect(expected.outcome());
    assertThat(
            new Outcome(
                event,
                outcome.outcome(),
                outcome.isFinal(),
                outcome.incidents(),
                outcome.incidents().size()))
        .isEqualTo(expected);
    assertThat(Score.of(outcome, matches))
        .isEqualTo(
            Score.of(
                ScoreSpec.ofIssuer(warning.issuer().id()), expected, findings, expected.outcome()));
    assertThat(PLAIN.horizon(warning.hazard()))
        .isEqualTo(RULES.rowOf(warning.hazard()).horizon().toMillis());
    assertThat(Rules.shipped().assess(event, findings, clock).dossier()).isNull();
  }

  private static List<PlainMatch> matches(List<PlainWarning> warnings, List<PlainReport> reports) {
    List<PlainMatch> matches = new ArrayList<>();
    for (PlainWarning warning : warnings) {
      for (PlainReport report : reports) {
        PlainMatch match = match(warning, report);
        if (match != null) {
          matches.add(match);
        }
      }
    }
    return matches;
  }

  private static List<Finding> findings(List<PlainMatch> matches) {
    return matches.stream()
        .map(match -> RULE.finding(match.warning().event(), match.report().event()))
        .toList();
  }

  @Provide
  Arbitrary<PlainWarning> warnings() {
    return AnyPlain.warningRow();
  }

  @Provide
  Arbitrary<PlainReport> reports() {
    return AnyPlain.reportRow();
  }

  @Provide
  Arbitrary<List<PlainWarning>> someWarnings() {
    return warnings().list().ofMaxSize(8).uniqueElements(of -> of.head().id());
  }

  @Provide
  Arbitrary<List<PlainReport>> someReports() {
    return reports().list().ofMaxSize(8).uniqueElements(of -> of.head().id());
  }

  @Provide
  Arbitrary<Instant> clocks() {
    return Arbitraries.integers()
        .between(0, 150)
        .map(day -> Instant.parse("2024-02-01T00:00:00Z").plus(Duration.ofDays(day)));
  }
}
