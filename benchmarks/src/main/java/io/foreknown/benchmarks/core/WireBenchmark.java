package io.foreknown.benchmarks.core;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What Confluent's wire format and the mapping to domain types cost, each way. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WireBenchmark {
  private static final Topic TOPIC = Topic.INCIDENTS;
  private static final String NAME = TOPIC.name("any");
  private static final String REGISTRY = "mock://wire-benchmark";
  private static final Map<String, String> CLIENT = Map.of(WireSettings.REGISTRY_URL, REGISTRY);

  private final DomainSerializer<Claim> serializer = DomainSerializer.claims(CLIENT);
  private final ClaimReader reader = new ClaimReader(ClaimType.INCIDENT, CLIENT);
  private List<Claim> claims = List.of();
  private List<byte[]> written = List.of();
  private int next;

  /** A registry in memory, and claims with their bytes. */
  @Setup
  public void register() throws IOException, RestClientException {
    try (Registrar registrar = new Registrar(REGISTRY, CLIENT)) {
      registrar.register(TOPIC, NAME);
    }
    claims = Samples.claims().stream().filter(claim -> claim.type() == ClaimType.INCIDENT).toList();
    written = claims.stream().map(claim -> serializer.serialize(NAME, claim)).toList();
  }

  /** As a producer does. */
  @Benchmark
  public byte @Nullable [] write() {
    return serializer.serialize(NAME, claims.get(next++ % claims.size()));
  }

  /** As the topology does, with all checks and the content's hash. */
  @Benchmark
  public ClaimReader.ReadClaim read() {
    return reader.read(NAME, written.get(next++ % written.size()));
  }
}
