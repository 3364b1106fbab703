package io.foreknown.schemas.given;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** A Schema Registry in memory that holds the schemas of all topics; closing forgets them. */
public final class Registry implements AutoCloseable {
  public static final TopicSettings TOPICS = new TopicSettings("foreknown", 1, (short) 1);

  private final String scope;

  private Registry(String scope) {
    this.scope = scope;
  }

  /** Names of scopes are shared by all tests. */
  public static Registry empty(String scope) {
    return new Registry(scope);
  }

  public static Registry ofAllTopics(String scope) throws IOException, RestClientException {
    Registry registry = empty(scope);
    try (Registrar registrar = registry.registrar()) {
      for (Topic topic : Topic.values()) {
        registrar.register(topic, TOPICS.name(topic));
      }
    }
    return registry;
  }

  public Registrar registrar() {
    return new Registrar("mock://" + scope, client());
  }

  public Map<String, String> client() {
    return Map.of(WireSettings.REGISTRY_URL, "mock://" + scope);
  }

  /** The bytes of a record of any schema, which is registered for the topic first. */
  public byte[] bytes(Topic topic, IndexedRecord content) throws IOException, RestClientException {
    Schema schema = content.getSchema();
    MockSchemaRegistry.getClientForScope(scope)
        .register(Registrar.subject(TOPICS.name(topic)), new AvroSchema(schema));
    try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
      serializer.configure(client(), false);
      return serializer.serialize(TOPICS.name(topic), content);
    }
  }

  @Override
  public void close() {
    MockSchemaRegistry.dropScope(scope);
  }
}
