package io.foreknown.schemas.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.match.PlainRule;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import io.foreknown.schemas.json.JsonBytes;
import io.foreknown.schemas.json.RecordJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** What is written of rows is what is written of the records of their events. */
class PlainOutputLinesLawsTest {
  private static final MatchRules RULES = MatchRules.shipped();
  private static final MatchRule RULE = new MatchRule(RULES);
  private static final PlainRule PLAIN = new PlainRule(RULES);
  private static final Instant CLOCK = Instant.parse("2024-05-01T00:00:00Z");

  private static String written(Consumer<PlainOutputLines> writing) {
    JsonBytes bytes = new JsonBytes(1);
    writing.accept(new PlainOutputLines(bytes));
    return new String(bytes.toBytes(), UTF_8);
  }

  private static String line(byte[] bytes) {
    return new String(bytes, UTF_8) + "\n";
  }

  private static List<PlainMatch> matches(
      List<PlainWarning> warnings, PlainReport report, IncidentDecisions desk) {
    List<PlainMatch> matches = new ArrayList<>();
    for (PlainWarning warning : warnings) {
      PlainMatch match =
          PlainRule.canMatch(warning) && PlainRule.canMatch(report)
              ? PLAIN.match(warning, report, desk.pair(warning.head().id()))
              : null;
      if (match != null) {
        matches.add(match);
      }
    }
    return matches;
  }

  private static Finding finding(PlainMatch match, IncidentEvent incident) {
    return Objects.requireNonNull(RULE.finding(match.warning().event(), incident));
  }

  @Property(tries = 1_000)
  void linesAreThoseOfTheRecords(
      @ForAll("warnings") List<PlainWarning> warnings,
      @ForAll("reports") PlainReport report,
      @ForAll("answers") List<List<Decision>> answers) {
    IncidentDecisions desk = AnyPlain.desk(warnings, report, answers);
    IncidentEvent event = report.event(desk);
    List<PlainMatch> matches = matches(warnings, report, desk);
    Findings findings = Findings.of(matches.stream().map(match -> finding(match, event)).toList());
    PlainDossier dossier = PlainDossier.of(report, matches);

    Statistics.label("matches").collect(Math.min(matches.size(), 3), findings.areDecided());
    for (PlainMatch match : matches) {
      assertThat(written(lines -> lines.match(match)))
          .isEqualTo(line(OutputLine.of(finding(match, event).match())));
    }
    assertThat(written(lines -> lines.dossier(dossier)))
        .isEqualTo(line(OutputLine.of(Dossier.of(event, findings))));
    for (PlainAlert alert : VerdictAlerts.of(dossier)) {
      Findings only = Findings.of(List.of(finding(alert.match(), event)));
      assertThat(written(lines -> lines.alert(alert)))
          .isEqualTo(
              line(
                  OutputLine.of(
                      VerdictAlerts.of(null, Dossier.of(event, only), only, IssuerMutes.NONE)
                          .get(0))));
    }
    for (PlainWarning warning : warnings) {
      List<PlainMatch> own =
          matches.stream().filter(match -> match.warning().equals(warning)).toList();
      Findings found = Findings.of(own.stream().map(match -> finding(match, event)).toList());
      PlainOutcome outcome =
          PlainOutcome.of(warning, own, PLAIN.horizon(warning.hazard()), CLOCK.toEpochMilli());
      assertThat(written(lines -> lines.outcome(outcome)))
          .isEqualTo(line(OutputLine.of(Outcome.of(warning.event(), found, RULES, CLOCK))));
    }
  }

  @Property
  void momentsAndNumbersAreThoseOfRecords(
      @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long millis,
      @ForAll long number,
      @ForAll double fraction,
      @ForAll String text) {
    JsonBytes bytes = new JsonBytes(0);
    bytes.moment(millis).raw(' ').number(number).raw(' ').number(fraction).raw(' ').text(text);

    assertThat(new String(bytes.toBytes(), UTF_8))
        .isEqualTo(
            "\"%s\" %d %s %s"
                .formatted(
                    RecordJson.moment(Instant.ofEpochMilli(millis)),
                    number,
                    Double.toString(fraction),
                    JsonNodeFactory.instance.textNode(text)));
    assertThat(new String(new JsonBytes(0).number(Long.MIN_VALUE).toBytes(), UTF_8))
        .isEqualTo("-9223372036854775808");
    assertThat(new String(new JsonBytes(0).text(null).number((Long) null).toBytes(), UTF_8))
        .isEqualTo("nullnull");
  }

  @Provide
  Arbitrary<List<PlainWarning>> warnings() {
    return AnyPlain.warningRow().list().ofMaxSize(6).uniqueElements(of -> of.head().id());
  }

  @Provide
  Arbitrary<List<List<Decision>>> answers() {
    return AnyPlain.answers();
  }

  @Provide
  Arbitrary<PlainReport> reports() {
    return AnyPlain.reportRow();
  }
}
