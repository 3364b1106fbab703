package io.foreknown.benchmarks.core;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.streams.wire.InternalSerdes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the private form of state and internal topics costs, there and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  private static final String TOPIC = "any";

  private final Serde<Reported<Claim>> ofClaims = InternalSerdes.reported();
  private final Serde<IndexedEvent> ofEvents = InternalSerdes.coveredEvent();
  private final List<Reported<Claim>> claims = Samples.reported();
  private final List<IndexedEvent> events = Samples.events().stream().map(this::covered).toList();
  private int next;

  private IndexedEvent covered(Event event) {
    MatchRules rules = MatchRules.shipped();
    return new IndexedEvent(
        new RoutedEvent(event, new Router(rules, LinkRules.shipped()).routes(event)),
        new FootprintBuilder(rules, LinkRules.shipped()).cells(event));
  }

  /** A claim as its event keeps it. */
  @Benchmark
  public Reported<Claim> claimThereAndBack() {
    Reported<Claim> claim = claims.get(next++ % claims.size());
    return ofClaims
        .deserializer()
        .deserialize(TOPIC, ofClaims.serializer().serialize(TOPIC, claim));
  }

  /** An event with its meeting points and its cells. */
  @Benchmark
  public IndexedEvent eventThereAndBack() {
    IndexedEvent event = events.get(next++ % events.size());
    return ofEvents
        .deserializer()
        .deserialize(TOPIC, ofEvents.serializer().serialize(TOPIC, event));
  }
}
