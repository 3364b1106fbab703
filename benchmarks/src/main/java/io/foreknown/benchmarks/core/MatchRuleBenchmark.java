package io.foreknown.benchmarks.core;

import io.foreknown.benchmarks.core.Samples.Pair;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What one candidate costs, whether it matches or not. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MatchRuleBenchmark {
  private final MatchRule rule = new MatchRule(MatchRules.shipped());
  private final List<Pair> pairs = Samples.pairs();
  private int next;

  /** One pair after the other. */
  @Benchmark
  public @Nullable Match match() {
    Pair pair = pairs.get(next++ % pairs.size());
    return rule.match(pair.warning(), pair.incident());
  }
}
