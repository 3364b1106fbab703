package io.foreknown.producers.publish;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Item;
import io.foreknown.producers.publish.Summary.Fate;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.serde.OriginHeaders;
import io.foreknown.schemas.serde.WireLimits;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends claims into their topics, and what is no claim into the topic of rejections.
 *
 * <p>Idempotent and acknowledged by all replicas; the record time is the publication time. Bounded
 * by the producer's buffer: a slow broker makes {@link #publish} wait. Not for several threads.
 */
public final class Publisher implements AutoCloseable {
  private final Producer<String, byte[]> producer;
  private final DomainSerializer<Claim> claims;
  private final DomainSerializer<Rejection> rejections;
  private final TopicSettings topics;
  private final InstantSource clock;
  private final Consumer<Rejection> notAdmitted;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private Summary summary = Summary.NONE;

  /**
   * Opens a producer.
   *
   * @param client properties for the client and the Schema Registry's
   * @param clock decides on embargoes and on what lies in the future
   * @param notAdmitted told of every item that was rejected or held
   */
  public Publisher(
      TopicSettings topics,
      Map<String, String> client,
      InstantSource clock,
      Consumer<Rejection> notAdmitted) {
    this.topics = topics;
    this.claims = DomainSerializer.claims(client);
    this.rejections = DomainSerializer.rejections(client);
    this.clock = clock;
    this.notAdmitted = notAdmitted;
    this.producer =
        new KafkaProducer<>(settings(client), new StringSerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> settings(Map<String, String> client) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.putAll(client);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return settings;
  }

  /**
   * Sends one item, or queues it.
   *
   * @throws KafkaException if this or an earlier item could not be sent
   */
  public void publish(Item item) {
    failIfAnyFailed();
    if (item instanceof Item.Accepted accepted) {
      Refusal refusal = ClockRule.refusal(accepted.claim().header(), clock.instant());
      if (refusal == null) {
        send(accepted.claim(), accepted.origin());
      } else {
        refuse(Rejection.of(refusal, accepted.claim(), accepted.origin()));
      }
    } else if (item instanceof Item.Refused refused) {
      refuse(refused.rejection());
    } else {
      summary = summary.plus(item instanceof Item.Held ? Fate.HELD : Fate.WITHOUT_CLAIM);
    }
  }

  private void send(Claim claim, Origin origin) {
    String topic = topics.name(Topic.of(claim.type()));
    byte[] value = claims.serialize(topic, claim);
    if (value != null && value.length > WireLimits.CLAIM_BYTES) {
      refuse(Rejection.of(WireLimits.tooLarge(value.length), claim, origin));
      return;
    }
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            topic, null, claim.header().publishedAt().toEpochMilli(), claim.header().id(), value);
    OriginHeaders.write(origin, record.headers());
    send(record);
    summary = summary.plus(Fate.PUBLISHED);
  }

  /** What is under embargo goes nowhere, not even among the rejections. */
  private void refuse(Rejection rejection) {
    notAdmitted.accept(rejection);
    if (rejection.reason() == Reason.EMBARGOED) {
      summary = summary.plus(Fate.HELD);
      return;
    }
    String topic = topics.name(Topic.REJECTED);
    send(new ProducerRecord<>(topic, rejection.claim(), rejections.serialize(topic, rejection)));
    summary = summary.plus(Fate.REJECTED);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback keeps the first failure.
  private void send(ProducerRecord<String, byte[]> record) {
    producer.send(record, (sent, error) -> failure.compareAndSet(null, error));
  }

  private void failIfAnyFailed() {
    Exception error = failure.get();
    if (error != null) {
      throw new KafkaException("a claim could not be sent: " + error.getMessage(), error);
    }
  }

  /**
   * Waits until all that was sent is acknowledged, and tells what became of it.
   *
   * @throws KafkaException if any of it could not be sent
   */
  public Summary finish() {
    producer.flush();
    failIfAnyFailed();
    return summary;
  }

  @Override
  public void close() {
    producer.close();
    claims.close();
    rejections.close();
  }
}
