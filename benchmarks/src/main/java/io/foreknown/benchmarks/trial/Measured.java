package io.foreknown.benchmarks.trial;

import io.foreknown.benchmarks.cluster.Cost;
import io.foreknown.benchmarks.cluster.Traffic;
import java.time.Duration;

/**
 * What one run has cost and written.
 *
 * @param claims that were worked off
 * @param clientMicros processor time of the candidate's process, in all
 * @param brokerMicros processor time of the broker's process, in all
 * @param outputs records on the candidate's output topic
 * @param standing matches that stand in the end; of the others, distinct keys and values are not
 *     looked at, and this is {@code outputs}
 * @param traffic on the candidate's own topics
 */
public record Measured(
    long claims,
    double seconds,
    long clientMicros,
    long brokerMicros,
    long outputs,
    long standing,
    Traffic traffic) {

  static Measured of(long claims, Cost cost, Traffic traffic, Outputs outputs) {
    return new Measured(
        claims,
        cost.passed().toMillis() / 1_000.0,
        micros(cost.client()),
        micros(cost.broker()),
        outputs.records(),
        outputs.standing(),
        traffic);
  }

  /** As a trial's process writes it. */
  public static Measured read(String text) {
    return Trial.read(text, Measured.class);
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  /** Claims a second. */
  public double rate() {
    return claims / seconds;
  }

  /** Processor time per claim of the candidate's process, in microseconds. */
  public double clientPerClaim() {
    return clientMicros / (double) claims;
  }

  /** Processor time per claim of the broker's process, in microseconds. */
  public double brokerPerClaim() {
    return brokerMicros / (double) claims;
  }

  /** Of both processes. */
  public double perClaim() {
    return clientPerClaim() + brokerPerClaim();
  }
}
