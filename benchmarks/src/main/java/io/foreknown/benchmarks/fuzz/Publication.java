package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.feeds.ndjson.RejectionJson;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Deduplicator;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.serde.ClaimReader;
import io.foreknown.schemas.serde.WireLimits;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes items as the product does, to a broker that keeps them, and reads them back. */
final class Publication implements AutoCloseable {
  private static final String REGISTRY = "mock://fuzz";
  private static final Map<String, String> CLIENT = Map.of(WireSettings.REGISTRY_URL, REGISTRY);
  private static final TopicSettings TOPICS = new TopicSettings("fuzz", 1, (short) 1);

  /** Late enough that most of what samples are changed to may be published. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2100-01-01T00:00:00Z"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final ClaimProducer claims;
  private final Map<ClaimType, ClaimReader> readers = new EnumMap<>(ClaimType.class);

  Publication() throws IOException, RestClientException {
    try (Registrar registrar = new Registrar(REGISTRY, CLIENT)) {
      for (Topic topic : Topic.values()) {
        registrar.register(topic, TOPICS.name(topic));
      }
    }
    claims = new ClaimProducer(TOPICS, CLIENT, producer);
    for (ClaimType type : ClaimType.values()) {
      readers.put(type, new ClaimReader(type, CLIENT));
    }
  }

  /** What is wrong with any of these; null: nothing. */
  @Nullable String fault(List<Item> items) throws IOException {
    // Not closed: it shares the producer.
    Publisher publisher = new Publisher(claims, CLOCK, rejection -> {}, Deduplicator.NONE);
    for (Item item : items) {
      publisher.publish(item);
      List<ProducerRecord<String, byte[]>> sent = producer.history();
      producer.clear();
      String fault = fault(item, sent);
      if (fault != null) {
        return fault;
      }
    }
    return uncounted(publisher.finish(), items.size());
  }

  private static @Nullable String uncounted(Summary of, long items) {
    long known = of.published() + of.rejected() + of.held() + of.withoutClaim() + of.repeated();
    return of.received() == items && known == items
        ? null
        : "items and counters differ: %d items, %s".formatted(items, of);
  }

  private @Nullable String fault(Item item, List<ProducerRecord<String, byte[]>> sent)
      throws IOException {
    if (item instanceof Item.Accepted accepted) {
      for (ProducerRecord<String, byte[]> record : sent) {
        if (!record.topic().equals(TOPICS.name(Topic.REJECTED))) {
          return changed(accepted.claim(), record);
        }
      }
      return null;
    }
    if (item instanceof Item.Refused refused) {
      return fault(refused.rejection());
    }
    return null;
  }

  /** A reason, and a place. */
  private static @Nullable String fault(Rejection rejection) throws IOException {
    if (rejection.reason() == Reason.FAULT) {
      return "a fault of ours became a rejection: " + rejection.problems();
    }
    if (rejection.problems().isEmpty()
        || rejection.problems().stream().anyMatch(problem -> problem.message().isBlank())) {
      return "a rejection gives no reason: " + rejection;
    }
    Long line = rejection.origin().line();
    if (rejection.origin().file() == null || line == null || line < 1) {
      return "a rejection gives no place: " + rejection;
    }
    return JSON.readTree(RejectionJson.write(rejection)).isObject()
        ? null
        : "a rejection is no JSON: " + rejection;
  }

  private @Nullable String changed(Claim claim, ProducerRecord<String, byte[]> record) {
    if (WireLimits.refusal(record.value().length) != null) {
      return "a claim is too large and was sent: %d bytes".formatted(record.value().length);
    }
    ClaimReader reader = readers.get(claim.type());
    ClaimReader.ReadClaim read =
        reader == null ? null : reader.read(record.topic(), record.value());
    if (!(read instanceof ClaimReader.ReadClaim.Accepted same) || !same.claim().equals(claim)) {
      return "Avro does not give the claim back: %s from %s".formatted(read, claim);
    }
    String line = ClaimJson.write(claim);
    List<Item> again =
        new NdjsonSource().read(new ByteArrayInputStream(line.getBytes(UTF_8)), "again").toList();
    boolean isSame =
        again.size() == 1
            && again.get(0) instanceof Item.Accepted accepted
            && accepted.claim().equals(claim);
    return isSame
        ? null
        : "NDJSON does not give the claim back: %s from %s".formatted(again, claim);
  }

  @Override
  public void close() {
    claims.close();
    readers.values().forEach(ClaimReader::close);
  }
}
