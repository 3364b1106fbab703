package io.foreknown.benchmarks.trial;

import java.util.SortedMap;

/**
 * What one run has cost and written.
 *
 * @param claims that were worked off
 * @param clientMicros processor time of the candidate's process, in all
 * @param brokerMicros processor time of the broker's process, in all
 * @param outputs records on the candidate's output topic
 * @param standing matches that stand in the end; of the others this is {@code outputs}
 * @param traffic records per claim, the stock included, on the candidate's own topics, markers of
 *     transactions too, by the topic's name without the application's
 */
public record Measured(
    long claims,
    double seconds,
    long clientMicros,
    long brokerMicros,
    long outputs,
    long standing,
    SortedMap<String, Double> traffic) {
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

  /** A line, and one for each topic of the candidate's own. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "%,10.0f claims/s  client %6.1f us  broker %5.1f us  %,d outputs, %,d standing%n"
                .formatted(rate(), clientPerClaim(), brokerPerClaim(), outputs, standing));
    traffic.forEach(
        (topic, number) -> text.append("  %7.3f records/claim  %s%n".formatted(number, topic)));
    return text.toString();
  }
}
