package io.foreknown.schemas.serde;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.foreknown.schemas.mapping.AvroLimits;
import java.util.HashMap;
import java.util.Map;

/**
 * How every program talks to the Schema Registry: schemas are looked up, never registered on the
 * way, and are written without Java's own properties.
 */
public final class WireSettings {
  /** Registry address; Confluent's own name for it. */
  public static final String REGISTRY_URL =
      AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG;

  static {
    AvroLimits.set();
  }

  private WireSettings() {}

  /**
   * Settings of Confluent's serializer and deserializer.
   *
   * @param client any client properties, among them the registry's address and credentials
   */
  static Map<String, Object> of(Map<String, ?> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
    settings.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
    settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    return settings;
  }

  static KafkaAvroSerializer serializer(Map<String, ?> client) {
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(of(client), false);
    return serializer;
  }

  static KafkaAvroDeserializer deserializer(Map<String, ?> client) {
    KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    deserializer.configure(of(client), false);
    return deserializer;
  }
}
