package io.foreknown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.Dashboard;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.yaml.YamlText;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What can be subscribed to, as <a
 * href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0</a> has it: the
 * catalogue of topics with the schemas of their records, and the streams and webhooks of the
 * dashboard with the records of its own description.
 */
final class AsyncApi {
  /** Of Kafka's bindings in AsyncAPI. */
  private static final String BINDING = "0.5.0";

  private static final String PHASE = "phase";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The streams of the dashboard, with what their messages are called there. */
  private static final Map<String, String> STREAMS =
      new TreeMap<>(
          Map.of(
              "alerts", "AlertMessage",
              "contradictions", "ContradictionMessage",
              "matches", "MatchMessage"));

  private final ObjectNode channels = JSON.createObjectNode();
  private final ObjectNode operations = JSON.createObjectNode();
  private final ObjectNode messages = JSON.createObjectNode();
  private final JsonNode schemas = schemas();

  private AsyncApi() {}

  /** The document of an installation. */
  static ObjectNode of(TopicSettings settings) {
    AsyncApi api = new AsyncApi();
    for (Topic topic : Topic.values()) {
      api.topic(topic, settings);
    }
    STREAMS.forEach(api::stream);
    STREAMS.forEach(api::webhook);
    ObjectNode document = JSON.createObjectNode();
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Foreknown")
        .put("version", "1")
        .put(
            "description",
            "Topics of Kafka, Server-Sent Events and webhooks. Operations are those of Foreknown: it"
                + " receives claims, and sends what follows from them.");
    document.set("channels", api.channels);
    document.set("operations", api.operations);
    ObjectNode components = document.putObject("components");
    components.set("messages", api.messages);
    components.set("schemas", api.schemas);
    return document;
  }

  private void topic(Topic topic, TopicSettings settings) {
    Schema schema = topic.blank().getSchema();
    String name = schema.getName();
    ObjectNode channel =
        channel(topic.word(), settings.name(topic), name).put("description", schema.getDoc());
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", settings.name(topic));
    kafka.put("partitions", settings.partitions());
    kafka.put("replicas", settings.replication());
    configuration(kafka.putObject("topicConfiguration"), topic.settings());
    kafka.put("bindingVersion", BINDING);
    operation(
        (topic.holdsClaims() ? "receive-" : "send-") + topic.word(),
        topic.holdsClaims() ? "receive" : "send",
        topic.word());
    ObjectNode message = messages.putObject(name);
    message.put("name", name).put("contentType", "application/vnd.apache.avro");
    ObjectNode payload = message.putObject("payload");
    payload.put("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0");
    payload.set("schema", tree(schema));
    ObjectNode binding = message.putObject("bindings").putObject("kafka");
    binding.putObject("key").put("type", "string").put("description", topic.key());
    binding.put("schemaIdLocation", "payload").put("schemaIdPayloadEncoding", "confluent");
    binding.put("bindingVersion", BINDING);
  }

  /** Only the settings that AsyncAPI has names for. */
  private static void configuration(ObjectNode to, Map<String, String> settings) {
    new TreeMap<>(settings)
        .forEach(
            (name, value) -> {
              switch (name) {
                case "cleanup.policy" -> to.putArray(name).add(value);
                case "retention.ms", "retention.bytes", "max.message.bytes" ->
                    to.put(name, Long.parseLong(value));
                default -> {}
              }
            });
  }

  private void stream(String stream, String type) {
    channel("stream-" + stream, "/stream/" + stream, type)
        .put("description", "Server-Sent Events of a dashboard, under GET.");
    operation("send-stream-" + stream, "send", "stream-" + stream);
    json(type).putObject("payload").put("$ref", "#/components/schemas/" + type);
  }

  private void webhook(String stream, String type) {
    String name = type.replace("Message", "Webhook");
    channel("webhook-" + stream, null, name)
        .put("description", "Posted to each endpoint of the file of webhooks, signed.");
    operation("send-webhook-" + stream, "send", "webhook-" + stream);
    ObjectNode message = json(name);
    ObjectNode headers = message.putObject("headers").put("type", "object");
    ObjectNode named = headers.putObject("properties");
    for (String header : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
      named.putObject(header).put("type", "string");
    }
    ObjectNode payload = message.putObject("payload").put("type", "object");
    payload.putArray("required").add("type").add("timestamp").add("data");
    ObjectNode fields = payload.putObject("properties");
    fields.putObject("type").put("type", "string");
    fields.putObject("timestamp").put("type", "string").put("format", "date-time");
    fields.set("data", withoutPhase(type));
  }

  /** Only a stream begins with what stands; all that is posted is news. */
  private ObjectNode withoutPhase(String type) {
    ObjectNode schema = schemas.path(type).deepCopy();
    ((ObjectNode) schema.path("properties")).remove(PHASE);
    schema.withArray("required").removeIf(name -> name.asText().equals(PHASE));
    return schema;
  }

  private ObjectNode json(String name) {
    return messages.putObject(name).put("name", name).put("contentType", "application/json");
  }

  /** An endpoint has no address that would be the same everywhere. */
  private ObjectNode channel(String id, @Nullable String address, String message) {
    ObjectNode channel = channels.putObject(id);
    if (address != null) {
      channel.put("address", address);
    }
    channel
        .putObject("messages")
        .putObject(message)
        .put("$ref", "#/components/messages/" + message);
    return channel;
  }

  private void operation(String id, String action, String channel) {
    operations
        .putObject(id)
        .put("action", action)
        .putObject("channel")
        .put("$ref", "#/channels/" + channel);
  }

  private static JsonNode tree(Schema schema) {
    try {
      return JSON.readTree(schema.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode schemas() {
    try (InputStream in = Dashboard.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is not among the resources");
      }
      return YamlText.read(in).path("components").path("schemas");
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException("openapi.yaml cannot be read", e);
    }
  }
}
