package io.foreknown.benchmarks.core;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to find where an event may meet others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RouterBenchmark {
  private final Router router = new Router(MatchRules.shipped(), LinkRules.shipped());
  private final List<Event> events = Samples.events();
  private int next;

  /** One event after the other. */
  @Benchmark
  public Routes routes() {
    return router.routes(events.get(next++ % events.size()));
  }
}
