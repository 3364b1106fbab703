package io.foreknown.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.TopicConsumers;
import io.foreknown.cli.disk.DiskMap;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.match.Match;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.OutputFromAvro;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the output topics of a worked-off run hold, in a form that depends on the claims alone.
 * Sorted on disk, so memory does not grow with the outputs.
 */
public final class FinalState {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster;
  private final TopicSettings topics;

  /** Of a run under the prefix of these settings. */
  public FinalState(Cluster cluster, TopicSettings topics) {
    this.cluster = cluster;
    this.topics = topics;
  }

  /** The matches that stand, by id; all in memory. */
  public List<Match> matches() {
    Map<String, SpecificRecordBase> byKey = new TreeMap<>();
    forEach(Topic.MATCHES, byKey::put);
    return byKey.values().stream()
        .map(OutputFromAvro::match)
        .filter(version -> !version.retracted())
        .map(Versioned::value)
        .toList();
  }

  /** The lines of a topic as objects; all in memory. */
  public Collection<ObjectNode> standing(Topic topic) {
    List<ObjectNode> objects = new ArrayList<>();
    lines(topic, line -> objects.add(object(line)));
    return objects;
  }

  private static ObjectNode object(String line) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }

  /** The last record of every id that is not retracted, by id, without its version. */
  public void lines(Topic topic, Consumer<String> lines) {
    try (DiskMap byId = sorting()) {
      forEach(
          topic,
          (key, fields) -> {
            ObjectNode json = RecordJson.of(fields);
            if ("RETRACTED".equals(json.path("state").asText())) {
              byId.remove(id(json));
            } else {
              json.remove("version");
              byId.put(id(json), json.toString().getBytes(UTF_8));
            }
          });
      byId.forEach((id, line) -> lines.accept(new String(line, UTF_8)));
    }
  }

  /** Outputs on one event have its id; all others have their own. */
  private static String id(JsonNode json) {
    return json.path(json.has("id") ? "id" : "event").asText();
  }

  /** All rejections, by where they came from. */
  public void rejections(Consumer<String> lines) {
    AtomicLong number = new AtomicLong();
    try (DiskMap byOrigin = sorting()) {
      forEach(
          Topic.REJECTED,
          (key, fields) -> {
            Rejected rejected = Rejected.of(RecordJson.of(fields));
            byOrigin.put(
                "%s\0%016x".formatted(rejected.order(), number.incrementAndGet()),
                rejected.line().getBytes(UTF_8));
          });
      byOrigin.forEach((order, line) -> lines.accept(new String(line, UTF_8)));
    }
  }

  /** Whether these versions of scorecards, or later ones, can be read. */
  boolean holdsScorecards(Map<String, Long> versions) {
    Map<String, Long> read = new TreeMap<>();
    forEach(
        Topic.SCORECARDS,
        (key, fields) -> read.put(key, RecordJson.of(fields).path("version").asLong()));
    return versions.entrySet().stream()
        .allMatch(told -> read.getOrDefault(told.getKey(), 0L) >= told.getValue());
  }

  private DiskMap sorting() {
    return DiskMap.under(cluster.stateDirectory());
  }

  private void forEach(Topic topic, BiConsumer<String, SpecificRecordBase> action) {
    String name = topics.name(topic);
    try (var consumer = TopicConsumers.open(cluster, name, true);
        RecordReader reader = new RecordReader(topic, cluster.client())) {
      Map<TopicPartition, Long> ends = TopicConsumers.ends(cluster, consumer.assignment());
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          action.accept(key(record), read(reader, record));
        }
      }
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }

  private static SpecificRecordBase read(
      RecordReader reader, ConsumerRecord<byte[], byte[]> record) {
    try {
      return reader.read(record.topic(), record.value());
    } catch (UnreadableException e) {
      throw new IllegalStateException(
          "%s offset %d, which this program wrote, cannot be read"
              .formatted(record.topic(), record.offset()),
          e);
    }
  }
}
