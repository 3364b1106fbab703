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
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.decision.IncidentDecisions;
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
import java.util.Objects;
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
      @ForAll("warnings") PlainWarning warning,
      @ForAll("reports") PlainReport report,
      @ForAll("answers") List<List<Decision>> answers) {
    IncidentDecisions desk = AnyPlain.desk(List.of(warning), report, answers);
    Finding expected = RULE.finding(warning.event(), report.event(desk));

    PlainMatch match = match(warning, report, desk);

    Statistics.label("kind")
        .collect(expected == null ? "none" : expected.match().kind(), desk.pairs().isEmpty());
    Statistics.label("ruling").collect(expected == null ? "none" : expected.ruling());
    assertThat(match == null).isEqualTo(expected == null);
    if (match != null && expected != null) {
      assertThat(match.finding()).isEqualTo(expected);
      assertThat(match.leastLead()).isEqualTo(expected.match().leadSeconds().min());
      assertThat(match.isInWindow()).isEqualTo(expected.isInWindow());
      assertThat(match.isMatch()).isEqualTo(expected.isMatch());
      assertThat(match.undecided() == null).isEqualTo(expected.undecided() == null);
      assertThat(expected.isShown()).isTrue();
    }
  }

  private static @Nullable PlainMatch match(
      PlainWarning warning, PlainReport report, IncidentDecisions desk) {
    return PlainRule.canMatch(warning) && PlainRule.canMatch(report)
        ? PLAIN.match(warning, report, desk.pair(warning.head().id()))
        : null;
  }

  @Property(tries = 500)
  void dossiersAndAlertsAreThoseOfTheEvents(
      @ForAll("someWarnings") List<PlainWarning> warnings,
      @ForAll("reports") PlainReport report,
      @ForAll("answers") List<List<Decision>> answers) {
    IncidentDecisions desk = AnyPlain.desk(warnings, report, answers);
    IncidentEvent event = report.event(desk);
    List<PlainMatch> matches = matches(warnings, report, desk);
    Findings findings = Findings.of(findings(warnings, List.of(event)));
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
      @ForAll("answers") List<List<Decision>> answers,
      @ForAll("clocks") Instant clock) {
    List<PlainMatch> matches = new ArrayList<>();
    List<IncidentEvent> incidents = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      PlainReport report = reports.get(i);
      IncidentDecisions desk =
          AnyPlain.desk(
              List.of(warning),
              report,
              answers.subList(Math.min(i, answers.size()), answers.size()));
      incidents.add(report.event(desk));
      matches.addAll(matches(List.of(warning), report, desk));
    }
    WarningEvent event = warning.event();
    Findings findings = Findings.of(findings(List.of(warning), incidents));
    Outcome expected = Outcome.of(event, findings, RULES, clock);

    PlainOutcome outcome = outcome(warning, matches, clock);

    Statistics.label("outcome").collect(expected.outcome(), findings.areDecided());
    assertThat(
            new Outcome(
                event,
                outcome.outcome(),
                outcome.isFinal(),
                outcome.incidents(),
                outcome.incidents().size()))
        .isEqualTo(expected);
    assertThat(score(outcome, matches, clock))
        .isEqualTo(
            Score.of(
                ScoreSpec.ofIssuer(warning.issuer().id()),
                expected,
                findings,
                Outcome.outcome(event, findings.asRuled(), RULES, clock)));
    assertThat(PLAIN.horizon(warning.hazard()))
        .isEqualTo(RULES.rowOf(warning.hazard()).horizon().toMillis());
    assertThat(Rules.shipped().assess(event, findings, clock).dossier()).isNull();
  }

  private static PlainOutcome outcome(
      PlainWarning warning, List<PlainMatch> matches, Instant clock) {
    return PlainOutcome.of(warning, matches, PLAIN.horizon(warning.hazard()), clock.toEpochMilli());
  }

  private static @Nullable Score score(
      PlainOutcome outcome, List<PlainMatch> matches, Instant clock) {
    if (matches.stream().allMatch(match -> match.decisions().isEmpty())) {
      return Score.of(outcome, matches);
    }
    List<PlainMatch> asRuled =
        matches.stream().map(PlainMatch::undecided).filter(Objects::nonNull).toList();
    return Score.of(outcome, matches, outcome(outcome.warning(), asRuled, clock), asRuled);
  }

  private static List<PlainMatch> matches(
      List<PlainWarning> warnings, PlainReport report, IncidentDecisions desk) {
    return warnings.stream()
        .map(warning -> match(warning, report, desk))
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Finding> findings(
      List<PlainWarning> warnings, List<IncidentEvent> incidents) {
    return warnings.stream()
        .flatMap(warning -> incidents.stream().map(event -> RULE.finding(warning.event(), event)))
        .filter(Objects::nonNull)
        .toList();
  }

  @Provide
  Arbitrary<List<List<Decision>>> answers() {
    return AnyPlain.answers();
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
