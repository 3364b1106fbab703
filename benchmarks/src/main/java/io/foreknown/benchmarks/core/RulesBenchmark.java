package io.foreknown.benchmarks.core;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
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

/** What the rules cost that every event passes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RulesBenchmark {
  private final MatchRule rule = new MatchRule(MatchRules.shipped());
  private final Router router = new Router(MatchRules.shipped(), LinkRules.shipped());
  private final List<Samples.Pair> pairs = Samples.pairs();
  private final List<Event> events = Samples.events();
  private int next;

  /** Reports of one event. */
  @State(Scope.Thread)
  public static class Reports {
    /** How many. */
    @Param({"1", "10", "10000"})
    public int reports;

    private List<Reported<Claim>> claims = List.of();

    /** Makes them. */
    @Setup
    public void make() {
      claims = Samples.reports(reports);
    }
  }

  /** One candidate after the other, whether it matches or not. */
  @Benchmark
  public @Nullable Match match() {
    Samples.Pair pair = pairs.get(next++ % pairs.size());
    return rule.match(pair.warning(), pair.incident());
  }

  /** Where an event may meet others, one event after the other. */
  @Benchmark
  public Routes routes() {
    return router.routes(events.get(next++ % events.size()));
  }

  /** All reports of an event, folded anew. */
  @Benchmark
  public @Nullable Event fold(Reports of) {
    return EventFold.of(of.claims);
  }
}
