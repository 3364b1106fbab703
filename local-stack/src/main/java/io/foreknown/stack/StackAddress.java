package io.foreknown.stack;

/**
 * Where clients find a running stack.
 *
 * @param bootstrapServers host and port of the broker, as Kafka's clients take it
 * @param schemaRegistryUrl the whole base address of the registry's Confluent API, with its path
 */
public record StackAddress(String bootstrapServers, String schemaRegistryUrl) {
  static StackAddress of(Ports ports) {
    return new StackAddress(
        Ports.HOST + ":" + ports.kafka(),
        "http://" + Ports.HOST + ":" + ports.registry() + "/apis/ccompat/v7");
  }
}
