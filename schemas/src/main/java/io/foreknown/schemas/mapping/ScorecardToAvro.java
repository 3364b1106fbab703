package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.LeadMinutes;
import io.foreknown.avro.Policy;
import io.foreknown.avro.Ruling;
import io.foreknown.avro.ScoreFigures;
import io.foreknown.avro.ScorecardSpec;
import io.foreknown.avro.State;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.score.AnswersToRule;
import io.foreknown.domain.score.Interval;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.Scorecard;

/** Scorecards as the records of their topic. */
public final class ScorecardToAvro {
  static {
    AvroLimits.set();
  }

  private ScorecardToAvro() {}

  /** A scorecard in one version. */
  public static io.foreknown.avro.Scorecard scorecard(Versioned<Scorecard> version) {
    Scorecard scorecard = version.value();
    return io.foreknown.avro.Scorecard.newBuilder()
        .setId(scorecard.spec().id())
        .setVersion(version.version())
        .setState(version.retracted() ? State.RETRACTED : State.ACTIVE)
        .setIncidents(scorecard.incidents())
        .setIncidentsWarned(scorecard.incidentsWarned())
        .setWarnings(scorecard.warnings())
        .setWarningsVerified(scorecard.warningsVerified())
        .setPending(scorecard.pending())
        .setPod(scorecard.pod())
        .setFar(scorecard.far())
        .setCsi(scorecard.csi())
        .setPodInterval(orNull(scorecard.podInterval(), ScorecardToAvro::interval))
        .setFarInterval(orNull(scorecard.farInterval(), ScorecardToAvro::interval))
        .setLeadMinutes(orNull(scorecard.leadMinutes(), ScorecardToAvro::leadMinutes))
        .setMeanFirstLeadMinutes(scorecard.meanFirstLeadMinutes())
        .setSettings(spec(scorecard.spec()))
        .setWithoutDesk(orNull(scorecard.withoutDesk(), ScorecardToAvro::figures))
        .setAnswers(scorecard.answers().stream().map(ScorecardToAvro::answers).toList())
        .build();
  }

  private static ScoreFigures figures(Scorecard.Figures figures) {
    return new ScoreFigures(
        figures.incidentsWarned(),
        figures.warningsVerified(),
        figures.pending(),
        figures.pod(),
        figures.far(),
        figures.csi(),
        orNull(figures.podInterval(), ScorecardToAvro::interval),
        orNull(figures.farInterval(), ScorecardToAvro::interval),
        orNull(figures.leadMinutes(), ScorecardToAvro::leadMinutes),
        figures.meanFirstLeadMinutes());
  }

  private static io.foreknown.avro.AnswersToRule answers(AnswersToRule of) {
    return new io.foreknown.avro.AnswersToRule(
        of.hazard(), symbol(Ruling.class, of.ruling()), of.confirmed(), of.dismissed());
  }

  private static LeadMinutes leadMinutes(Scorecard.LeadMinutes of) {
    return new LeadMinutes(of.min(), of.mean(), of.median(), of.max());
  }

  private static io.foreknown.avro.Interval interval(Interval interval) {
    return new io.foreknown.avro.Interval(interval.low(), interval.high());
  }

  private static ScorecardSpec spec(ScoreSpec spec) {
    return new ScorecardSpec(
        spec.id(),
        spec.issuers().stream().sorted().toList(),
        orNull(spec.hazard(), Hazard::name),
        spec.place(),
        spec.from(),
        spec.to(),
        symbol(Policy.class, spec.policy()));
  }
}
