package io.foreknown.benchmarks.core;

import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.event.Told;
import io.foreknown.domain.time.Span;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to find the stretch on which most spans agree. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ToldBenchmark {
  /** That are told. */
  @Param({"1", "10", "10000"})
  public int number;

  private List<Span> spans = List.of();

  /** Makes the spans. */
  @Setup
  public void tell() {
    spans =
        Samples.claims().stream()
            .flatMap(
                claim ->
                    claim instanceof IncidentReport report
                        ? Stream.of(report.began())
                        : Stream.empty())
            .limit(number)
            .toList();
  }

  /** All of them at once. */
  @Benchmark
  public Told told() {
    return Told.of(spans);
  }
}
