package io.foreknown.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.given.StormDay;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StormDayTest {
  private static final Instant AFTERWARDS = Instant.parse("2018-07-01T00:00:00Z");

  private final List<WarningEvent> warnings = new ArrayList<>();
  private final List<IncidentEvent> incidents = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"TO", "SV", "FF"})
  void scoresAgreeWithTheWeatherServices(String phenomenon) {
    StormDay.claims().forEach(this::tell);

    assertAgreement(phenomenon, scorecard(StormDay.spec(phenomenon)));
  }

  /** Repeated, and trimmed to nowhere near, in no order: as they were issued, they count alike. */
  @ParameterizedTest
  @ValueSource(strings = {"TO", "SV", "FF"})
  void scoresAsIssuedAgreeWithAllFollowUpMessages(String phenomenon) {
    StormDay.claims().stream().map(StormDayTest::followedUp).forEach(this::tell);
    ScoreSpec spec = StormDay.spec(phenomenon);

    assertAgreement(
        phenomenon,
        scorecard(
            new ScoreSpec(
                spec.id(),
                spec.issuers(),
                spec.hazard(),
                null,
                null,
                null,
                Policy.AS_ISSUED,
                true)));
    assertThat(scorecard(spec).warningsVerified()).isZero();
  }

  private static Claim followedUp(Claim claim) {
    if (!(claim instanceof Warning of)) {
      return claim;
    }
    Place elsewhere = Given.site("elsewhere");
    Span second = Span.at(of.issued().to().plusSeconds(1));
    Span minute = Span.at(of.issued().to().plusSeconds(60));
    return new Warning(
        of.header(),
        of.issuer(),
        of.recipients(),
        of.audience(),
        of.issued(),
        of.validity(),
        of.hazard(),
        of.suspects(),
        of.targets(),
        null,
        null,
        of.urgency(),
        List.of(
            new Update(minute, of.validity(), null, List.of(), CapLevels.UNKNOWN, false),
            new Update(second, null, null, List.of(elsewhere), CapLevels.UNKNOWN, false)));
  }

  private static void assertAgreement(String phenomenon, Scorecard scorecard) {
    Map<String, Double> expected = StormDay.expected(phenomenon);
    assertThat((double) scorecard.warnings()).isEqualTo(expected.get("warnings"));
    assertThat((double) scorecard.warningsVerified()).isEqualTo(expected.get("verified"));
    assertFigure(scorecard.incidents(), expected.get("reports"));
    assertFigure(scorecard.incidentsWarned(), expected.get("warned"));
    assertFigure(scorecard.pod(), expected.get("pod"));
    assertFigure(scorecard.far(), expected.get("far"));
    assertFigure(scorecard.csi(), expected.get("csi"));
    Scorecard.LeadMinutes leads = scorecard.leadMinutes();
    assertFigure(leads == null ? null : leads.mean(), expected.get("meanLeadMinutes"));
    assertFigure(leads == null ? null : leads.min(), expected.get("minLeadMinutes"));
    assertFigure(leads == null ? null : leads.max(), expected.get("maxLeadMinutes"));
    assertFigure(scorecard.meanFirstLeadMinutes(), expected.get("meanFirstLeadMinutes"));
  }

  /** The published figures have four decimal places. */
  private static void assertFigure(@Nullable Number figure, @Nullable Double expected) {
    if (expected == null || figure == null) {
      assertThat(figure).isEqualTo(expected);
    } else {
      assertThat(figure.doubleValue()).isCloseTo(expected, within(0.000_05));
    }
  }

  private void tell(Claim claim) {
    Event event = EventFold.of(List.of(new Reported<>(claim, claim.header().publishedAt())));
    if (event instanceof WarningEvent warning) {
      warnings.add(warning);
    } else if (event instanceof IncidentEvent incident) {
      incidents.add(incident);
    }
  }

  private Scorecard scorecard(ScoreSpec spec) {
    Totals totals = Totals.NONE;
    SortedMap<Long, Long> leads = new TreeMap<>();
    for (WarningEvent warning : warnings) {
      Findings findings = findings(warning, null);
      Outcome record = Outcome.of(warning, findings, StormDay.rules(), AFTERWARDS);
      totals = totals.plus(Score.of(spec, record, findings, record.outcome()));
    }
    for (IncidentEvent incident : incidents) {
      Score score = Score.of(spec, incident, findings(null, incident));
      totals = totals.plus(score);
      LeadChange.ofStanding(score, 1, (lead, more) -> leads.merge(lead, more, Long::sum));
    }
    return Scorecard.of(spec, totals, leads, Map.of());
  }

  private Findings findings(@Nullable WarningEvent ofWarning, @Nullable IncidentEvent ofIncident) {
    Findings found = new Findings();
    for (WarningEvent warning : ofWarning == null ? warnings : List.of(ofWarning)) {
      for (IncidentEvent incident : ofIncident == null ? incidents : List.of(ofIncident)) {
        Finding finding = new MatchRule(StormDay.rules()).finding(warning, incident);
        if (finding != null) {
          found.replace(null, finding);
        }
      }
    }
    return found;
  }
}
