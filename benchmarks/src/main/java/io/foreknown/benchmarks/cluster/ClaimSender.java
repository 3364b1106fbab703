package io.foreknown.benchmarks.cluster;

import io.foreknown.domain.claim.Claim;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends claims as the product's own producer does, and waits for none of them before the end. */
public final class ClaimSender implements AutoCloseable {
  private final TopicSettings topics;
  private final Producer<String, byte[]> producer;
  private final DomainSerializer<Claim> serializer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** To these topics, with further settings of the producer. */
  public ClaimSender(ClaimTopics topics, Map<String, ?> further) {
    this.topics = topics.settings();
    this.producer = topics.producer(further);
    this.serializer = DomainSerializer.claims(topics.cluster().client());
  }

  /** Sends one; returns how many bytes it has. */
  public long send(Claim claim) {
    String topic = topics.name(Topic.of(claim.type()));
    long published = claim.header().publishedAt().toEpochMilli();
    byte[] value = Objects.requireNonNull(serializer.serialize(topic, claim), "a claim has bytes");
    var unused =
        producer.send(
            new ProducerRecord<>(topic, null, published, claim.header().id(), value),
            (sent, error) -> failure.compareAndSet(null, error));
    return value.length;
  }

  /** Sends all in one transaction, so that they are seen at one moment; returns their bytes. */
  long sendAtOnce(Stream<Claim> claims) {
    producer.initTransactions();
    producer.beginTransaction();
    long bytes = claims.mapToLong(this::send).sum();
    producer.commitTransaction();
    return bytes;
  }

  /** Returns once the brokers have all; fails if one was refused. */
  @Override
  public void close() {
    producer.close();
    serializer.close();
    if (failure.get() != null) {
      throw new IllegalStateException("a claim could not be published", failure.get());
    }
  }
}
