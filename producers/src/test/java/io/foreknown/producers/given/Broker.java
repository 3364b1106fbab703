package io.foreknown.producers.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker in memory, with all schemas registered; it acknowledges when it is asked to flush. */
public final class Broker {
  private static final TopicSettings TOPICS = new TopicSettings("t", 1, (short) 1);

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

  private final String registry;

  private Broker(String registry) {
    this.registry = registry;
  }

  /** Nothing sent yet. */
  public static Broker started() {
    Broker broker = new Broker("mock://producers");
    broker.register();
    return broker;
  }

  /** With a registry of this name, which knows no schema. */
  public static Broker unregistered(String registry) {
    return new Broker("mock://" + registry);
  }

  /** Makes all schemas known. */
  public void register() {
    try (Registrar registrar = new Registrar(registry, client())) {
      for (Topic topic : Topic.values()) {
        registrar.register(topic, TOPICS.name(topic));
      }
    } catch (IOException | RestClientException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> client() {
    return Map.of(WireSettings.REGISTRY_URL, registry);
  }

  public ClaimProducer producer() {
    return new ClaimProducer(TOPICS, client(), producer);
  }

  /** The next record that was sent cannot be stored. */
  public void fail(RuntimeException why) {
    producer.errorNext(why);
  }

  /** Takes nothing until it is told otherwise. */
  public void refuse(RuntimeException why) {
    producer.sendException = why;
  }

  /** Takes records again. */
  public void recover() {
    producer.sendException = null;
  }

  /** Forgets what was sent. */
  public void clear() {
    producer.clear();
  }

  public List<ProducerRecord<String, byte[]>> records() {
    return producer.history();
  }

  /** For instance {@code incidents i1}. */
  public List<String> sent() {
    return producer.history().stream()
        .map(record -> record.topic().split("\\.", -1)[1] + " " + record.key())
        .toList();
  }

  /** Of a record. */
  public static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
