package io.foreknown.producers.publish;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.serde.OriginHeaders;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends claims to the brokers; publishers in several threads may share it.
 *
 * <p>Idempotent and acknowledged by all replicas; the record time is the publication time. Bounded
 * by the producer's buffer: a slow broker makes sending wait.
 */
public final class ClaimProducer implements AutoCloseable {
  /**
   * A broker that starts again forgets producers whose last record is older than a day by the time
   * in it, which is that of publication, and takes the next batch whatever its number. Of two in
   * flight that may be the later one, and the earlier is then refused for good.
   */
  private static final int IN_FLIGHT = 1;

  private final Producer<String, byte[]> producer;
  private final DomainSerializer<Claim> claims;
  private final DomainSerializer<Rejection> rejections;
  private final TopicSettings topics;

  /** Sends by a producer of strings and bytes, which is closed with it. */
  public ClaimProducer(
      TopicSettings topics, Map<String, String> client, Producer<String, byte[]> producer) {
    this.topics = topics;
    this.claims = DomainSerializer.claims(client);
    this.rejections = DomainSerializer.rejections(client);
    this.producer = producer;
  }

  /**
   * Opens a producer.
   *
   * @param client properties for the client and the Schema Registry's
   */
  public static ClaimProducer open(TopicSettings topics, Map<String, String> client) {
    return new ClaimProducer(
        topics,
        client,
        new KafkaProducer<>(settings(client), new StringSerializer(), new ByteArraySerializer()));
  }

  static Map<String, Object> settings(Map<String, String> client) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.RECORD_BYTES);
    settings.putAll(client);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, IN_FLIGHT);
    return settings;
  }

  /** The record of a claim. */
  ProducerRecord<String, byte[]> record(Item.Accepted item) {
    Claim claim = item.claim();
    String topic = topics.name(Topic.of(claim.type()));
    long published = claim.header().publishedAt().toEpochMilli();
    byte[] value = Objects.requireNonNull(claims.serialize(topic, claim), "a claim has bytes");
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, null, published, claim.header().id(), value);
    OriginHeaders.write(item.origin(), record.headers());
    return record;
  }

  /** The record of what is no claim, or was not admitted. */
  ProducerRecord<String, byte[]> record(Rejection rejection) {
    String topic = topics.name(Topic.REJECTED);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, rejection.claim(), rejections.serialize(topic, rejection));
    OriginHeaders.write(rejection.origin(), record.headers());
    Digest.of(rejection).write(record.headers());
    return record;
  }

  Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback sent) {
    return producer.send(record, sent);
  }

  /** Waits until all that was sent so far, by whomever, is acknowledged or has failed. */
  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
    claims.close();
    rejections.close();
  }
}
