package io.foreknown.producers.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends stories that were read, and the claims that they may make, into their topics. The same
 * story sent again replaces itself. For many threads, one after the other.
 */
public final class ReadingOutlet implements AutoCloseable {
  private final TopicSettings topics;
  private final Producer<String, byte[]> producer;
  private final DomainSerializer<ObjectNode> stories;
  private final DomainSerializer<ObjectNode> proposals;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** Sends by a producer of strings and bytes, which is closed with it. */
  public ReadingOutlet(
      TopicSettings topics, Map<String, String> client, Producer<String, byte[]> producer) {
    this.topics = topics;
    this.producer = producer;
    this.stories = DomainSerializer.stories(client);
    this.proposals = DomainSerializer.proposals(client);
  }

  /**
   * Opens a producer.
   *
   * @param client properties for the client and the Schema Registry's
   */
  public static ReadingOutlet open(TopicSettings topics, Map<String, String> client) {
    return new ReadingOutlet(
        topics,
        client,
        new KafkaProducer<>(
            ClaimProducer.settings(client), new StringSerializer(), new ByteArraySerializer()));
  }

  /**
   * Sends a story, then what it may claim, and waits until the brokers have all of it.
   *
   * @param story with its {@code text}
   * @param at the time of the records
   * @throws KafkaException if any of it could not be sent; sending it again is safe
   */
  public synchronized void publish(ObjectNode story, List<ObjectNode> proposed, Instant at) {
    send(Topic.STORIES, story.path("story").path("id").asText(), stories, story, at);
    proposed.forEach(proposal -> send(proposal, at));
    flush("a story");
  }

  /**
   * Sends one more proposal of a story that is there, and waits likewise.
   *
   * @param at the time of the record
   * @throws KafkaException if it could not be sent; sending it again is safe
   */
  public synchronized void publish(ObjectNode proposal, Instant at) {
    send(proposal, at);
    flush("a proposal");
  }

  private void send(ObjectNode proposal, Instant at) {
    send(Topic.PROPOSALS, proposal.path("id").asText(), proposals, proposal, at);
  }

  private void flush(String what) {
    producer.flush();
    Exception error = failure.getAndSet(null);
    if (error != null) {
      throw new KafkaException(what + " could not be sent: " + error.getMessage(), error);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback keeps the first failure.
  private void send(
      Topic topic,
      String key,
      DomainSerializer<ObjectNode> serializer,
      ObjectNode value,
      Instant at) {
    String name = topics.name(topic);
    producer.send(
        new ProducerRecord<>(name, null, at.toEpochMilli(), key, serializer.serialize(name, value)),
        (sent, error) -> failure.compareAndSet(null, error));
  }

  @Override
  public void close() {
    producer.close();
    stories.close();
    proposals.close();
  }
}
