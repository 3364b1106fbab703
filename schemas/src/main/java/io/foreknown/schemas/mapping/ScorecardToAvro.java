package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.LeadMinutes;
import io.foreknown.avro.Policy;
import io.foreknown.avro.ScorecardSpec;
import io.foreknown.avro.State;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.claim.Hazard;
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
        .setLeadMinutes(
            orNull(
                scorecard.leadMinutes(),
                l -> new LeadMinutes(l.min(), l.mean(), l.median(), l.max())))
        .setMeanFirstLeadMinutes(scorecard.meanFirstLeadMinutes())
        .setSettings(spec(scorecard.spec()))
        .build();
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
