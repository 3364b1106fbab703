package io.foreknown.benchmarks.core;

import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.IndexEntry;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.index.Probe;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to find, file and forget among open warnings. Nothing expires here: a warning is
 * forgotten only when it is corrected or withdrawn, so to forget is to expire and to retract.
 */
@Fork(jvmArgsAppend = "-XX:+UseTransparentHugePages") // As ./foreknown serve is started.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MeetingIndexBenchmark {
  private static final int INCIDENTS = 20_000;

  /** How many warnings are open. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int open;

  /** How many of them an incident finds; 1000 makes a hot place. */
  @Param({"0.1", "1", "10", "100", "1000"})
  public double found;

  private final MeetingIndex index = new MeetingIndex();
  private Probe[] probes = {};
  private IndexEntry[] replaced = {};
  private int next;

  /** Files all warnings. */
  @Setup
  public void file() {
    OpenWarnings warnings = new OpenWarnings((int) Math.max(1, open / found));
    int stride = Math.max(1, open / INCIDENTS);
    replaced = new IndexEntry[Math.min(open, INCIDENTS)];
    for (int number = 0; number < open; number++) {
      Footprint footprint = warnings.warning(number);
      index.add(footprint.entry());
      if (number % stride == 0 && number / stride < replaced.length) {
        replaced[number / stride] = footprint.entry();
      }
    }
    probes = new Probe[INCIDENTS];
    for (int number = 0; number < INCIDENTS; number++) {
      // A prime, so that they fall on all cities in no order that memory could follow.
      probes[number] = warnings.incident((int) (7_919L * number % warnings.sites())).probe();
    }
  }

  /** What an incident finds. */
  @Benchmark
  public void probe(Blackhole sink) {
    index.find(probes[next++ % probes.length], sink::consume);
  }

  /** A warning is taken out and put in again: half of it is what one of both costs. */
  @Benchmark
  public void retractAndInsert() {
    IndexEntry indexEntry = replaced[next++ % replaced.length];
    index.remove(indexEntry);
    index.add(indexEntry);
  }
}
