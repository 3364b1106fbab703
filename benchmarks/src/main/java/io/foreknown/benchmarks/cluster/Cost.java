package io.foreknown.benchmarks.cluster;

import java.time.Duration;

/** Time that has passed, and processor time of this process and of the broker. */
public record Cost(Duration passed, Duration client, Duration broker) {
  /** As counted since the processes began; to the hundredth of a second, as Linux counts. */
  public static Cost soFar(Cluster cluster) {
    return new Cost(
        Duration.ofNanos(System.nanoTime()),
        cpu(ProcessHandle.current()),
        ProcessHandle.of(cluster.broker()).map(Cost::cpu).orElseThrow());
  }

  /** Of all threads of a process, also those that compile and collect. */
  public static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** What has been added since an earlier moment. */
  public Cost since(Cost earlier) {
    return new Cost(
        passed.minus(earlier.passed), client.minus(earlier.client), broker.minus(earlier.broker));
  }
}
