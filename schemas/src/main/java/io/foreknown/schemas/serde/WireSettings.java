package io.foreknown.schemas.serde;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.util.HashMap;
import java.util.Map;

/**
 * How every program talks to the Schema Registry: schemas are looked up, never registered on the
 * way, and are told without Java's own properties.
 */
public final class WireSettings {
  /** Registry address; Confluent's own name for it. */
  public static final String REGISTRY_URL =
      AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG;

  /**
   * Avro reserves memory for any length that bytes claim, so a few broken ones could take it all.
   * These are its own switches, read once, when it decodes for the first time; no record that a
   * broker takes by default is larger than 1 MB.
   */
  private static final Map<String, Integer> AVRO_LIMITS =
      Map.of(
          "org.apache.avro.limits.bytes.maxLength", 16 * 1024 * 1024,
          "org.apache.avro.limits.string.maxLength", 16 * 1024 * 1024,
          "org.apache.avro.limits.collectionItems.maxLength", 1_000_000);

  static {
    AVRO_LIMITS.forEach(
        (property, limit) -> System.getProperties().putIfAbsent(property, Integer.toString(limit)));
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
