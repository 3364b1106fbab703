package io.foreknown.benchmarks.core;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.IndexedEvent;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Router;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.wire.InternalSerdes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the private form of state and internal topics costs, there and back, and Confluent's wire
 * format with the mapping to domain types, each way.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  private static final String TOPIC = Topic.INCIDENTS.name("any");
  private static final String REGISTRY = "mock://codec-benchmark";
  private static final Map<String, String> CLIENT = Map.of(WireSettings.REGISTRY_URL, REGISTRY);
  private final Serde<Reported<Claim>> ofClaims = InternalSerdes.reported();
  private final Serde<IndexedEvent> ofEvents = InternalSerdes.coveredEvent();
  private final DomainSerializer<Claim> serializer = DomainSerializer.claims(CLIENT);
  private final ClaimReader reader = new ClaimReader(ClaimType.INCIDENT, CLIENT);
  private final List<Reported<Claim>> claims = Samples.reported();
  private final List<IndexedEvent> events = Samples.events().stream().map(this::covered).toList();
  private final List<Claim> incidents =
      Samples.claims().stream().filter(claim -> claim.type() == ClaimType.INCIDENT).toList();
  private List<byte[]> written = List.of();
  private int next;

  private IndexedEvent covered(Event event) {
    MatchRules rules = MatchRules.shipped();
    return new IndexedEvent(
        new RoutedEvent(event, new Router(rules, LinkRules.shipped()).routes(event)),
        new FootprintBuilder(rules, LinkRules.shipped()).cells(event));
  }

  /** A registry in memory, and the bytes of claims. */
  @Setup
  public void register() throws IOException, RestClientException {
    try (Registrar registrar = new Registrar(REGISTRY, CLIENT)) {
      registrar.register(Topic.INCIDENTS, TOPIC);
    }
    written = incidents.stream().map(claim -> serializer.serialize(TOPIC, claim)).toList();
  }

  /** A claim as its event keeps it. */
  @Benchmark
  public Reported<Claim> claimThereAndBack() {
    return thereAndBack(ofClaims, claims.get(next++ % claims.size()));
  }

  /** An event with its meeting points and its cells. */
  @Benchmark
  public IndexedEvent eventThereAndBack() {
    return thereAndBack(ofEvents, events.get(next++ % events.size()));
  }

  private static <T> T thereAndBack(Serde<T> serde, T value) {
    return serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, value));
  }

  /** As a producer does. */
  @Benchmark
  public byte @Nullable [] write() {
    return serializer.serialize(TOPIC, incidents.get(next++ % incidents.size()));
  }

  /** As the topology does, with all checks and the content's hash. */
  @Benchmark
  public ClaimReader.ReadClaim read() {
    return reader.read(TOPIC, written.get(next++ % written.size()));
  }
}
