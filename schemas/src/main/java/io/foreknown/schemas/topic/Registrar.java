package io.foreknown.schemas.topic;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Puts the schemas of all topics into a Schema Registry, and checks that they are there. */
public final class Registrar implements AutoCloseable {
  /** Every schema reads and is read by every released one. */
  public static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private static final int NOT_FOUND = 404;
  private static final int CACHED = 100;

  private final SchemaRegistryClient registry;

  /**
   * Opens a client, as Confluent's serializers do: {@code mock://scope} is a registry in memory.
   *
   * @param client any client properties; credentials for the registry are passed through
   */
  public Registrar(String url, Map<String, ?> client) {
    this.registry =
        SchemaRegistryClientFactory.newClient(
            url, CACHED, List.of(new AvroSchemaProvider()), client, Map.of());
  }

  /** The schema of a topic's values, as the registry holds it: without Java's own properties. */
  public static AvroSchema schema(Topic topic) {
    return new AvroSchema(AvroSchemaUtils.getSchema(topic.blank(), false, false, true));
  }

  /** The subject of a topic's values. */
  public static String subject(String topicName) {
    return topicName + "-value";
  }

  /**
   * Registers the topic's schema, unless it is there, and fixes its compatibility.
   *
   * @throws RestClientException if the registry refuses, for instance as incompatible
   */
  public void register(Topic topic, String topicName) throws IOException, RestClientException {
    registry.register(subject(topicName), schema(topic));
    fixCompatibility(subject(topicName));
  }

  /** Apicurio refuses it to all but one of those who fix it for the first time at one moment. */
  private void fixCompatibility(String subject) throws IOException, RestClientException {
    try {
      registry.updateCompatibility(subject, COMPATIBILITY);
    } catch (RestClientException e) {
      if (!COMPATIBILITY.equals(registry.getCompatibility(subject))) {
        throw e;
      }
    }
  }

  /** Forgets all schemas of a topic; one that has none is no error. */
  public void remove(String topicName) throws IOException, RestClientException {
    try {
      registry.deleteSubject(subject(topicName));
      registry.deleteSubject(subject(topicName), true);
    } catch (RestClientException e) {
      if (e.getStatus() != NOT_FOUND) {
        throw e;
      }
    }
  }

  /** Whether the registry holds today's schema of the topic. */
  public boolean isRegistered(Topic topic, String topicName)
      throws IOException, RestClientException {
    try {
      registry.getId(subject(topicName), schema(topic));
      return true;
    } catch (RestClientException e) {
      if (e.getStatus() == NOT_FOUND) {
        return false;
      }
      throw e;
    } catch (NullPointerException e) {
      // Confluent's client takes it for granted that an answer has an id.
      throw new IOException("what answers there is no Schema Registry: its answer has no id", e);
    }
  }

  @Override
  public void close() throws IOException {
    registry.close();
  }
}
