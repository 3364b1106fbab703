package io.foreknown.benchmarks.core;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to fold all reports of an event anew. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventFoldBenchmark {
  /** Of the event. */
  @Param({"1", "10", "10000"})
  public int reports;

  private List<Reported<Claim>> claims = List.of();

  /** Makes the reports. */
  @Setup
  public void makeReports() {
    claims = Samples.reports(reports);
  }

  /** All of them at once. */
  @Benchmark
  public @Nullable Event fold() {
    return EventFold.of(claims);
  }
}
