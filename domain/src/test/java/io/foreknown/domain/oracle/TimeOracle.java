package io.foreknown.domain.oracle;

import io.foreknown.domain.oracle.Expected.Times;
import io.foreknown.domain.time.Span;
import java.time.Instant;

/** Lead times, in milliseconds until they are told. */
final class TimeOracle {
  private static final double SECOND = 1_000;

  private TimeOracle() {}

  static Times times(WarningFacts warning, IncidentFacts incident, LifeOracle life) {
    Span began = incident.began();
    Span since = life.since().at();
    return new Times(
        since,
        life.force(),
        LifeOracle.seconds(millis(since.to(), began.from()), millis(since.from(), began.to())),
        (long) Math.floor(millis(warning.firstPublished(), incident.firstPublished()) / SECOND),
        life.relation(),
        life.by(),
        warning.firstPublished().isAfter(began.to()));
  }

  private static long millis(Instant from, Instant to) {
    return to.toEpochMilli() - from.toEpochMilli();
  }
}
