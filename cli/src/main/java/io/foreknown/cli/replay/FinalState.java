package io.foreknown.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.TopicConsumers;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What the output topics of a finished run hold, in a form that depends on the claims alone. */
public final class FinalState {
  private static final Duration POLL = Duration.ofMillis(250);

  private final Cluster cluster;
  private final TopicSettings topics;

  /** Of a run under the prefix of these settings. */
  public FinalState(Cluster cluster, TopicSettings topics) {
    this.cluster = cluster;
    this.topics = topics;
  }

  /** The matches that stand, by id. */
  public List<Match> matches() {
    Map<String, SpecificRecordBase> byKey = new TreeMap<>();
    forEach(Topic.MATCHES, byKey::put);
    return byKey.values().stream()
        .map(OutputFromAvro::match)
        .filter(version -> !version.retracted())
        .map(Versioned::value)
        .toList();
  }

  /** The last record of every id that is not retracted, by id, without its version. */
  public Collection<ObjectNode> standing(Topic topic) {
    Map<String, ObjectNode> byKey = new TreeMap<>();
    forEach(topic, (key, fields) -> put(byKey, key, RecordJson.of(fields)));
    byKey.values().removeIf(json -> "RETRACTED".equals(json.path("state").asText()));
    byKey.values().forEach(json -> json.remove("version"));
    return byKey.values();
  }

  /** The key of most is their id; several alerts may be about one subject. */
  private static void put(Map<String, ObjectNode> byId, String key, ObjectNode json) {
    byId.put(json.path("id").asText(key), json);
  }

  /** All rejections, by where they came from. */
  public List<ObjectNode> rejections() {
    List<ObjectNode> all = new ArrayList<>();
    forEach(Topic.REJECTED, (key, fields) -> all.add(withoutRun(RecordJson.of(fields))));
    all.sort(
        Comparator.comparing((ObjectNode json) -> json.path("origin").path("file").asText())
            .thenComparing(json -> json.path("origin").path("line").asLong())
            .thenComparing(ObjectNode::toString));
    return all;
  }

  /** The bytes are in the input; topic and offset differ from run to run where a line is known. */
  private static ObjectNode withoutRun(ObjectNode json) {
    json.remove("original");
    ObjectNode origin = (ObjectNode) json.path("origin");
    if (origin.path("file").isNull()) {
      origin.remove(List.of("file", "line"));
    } else {
      origin.remove(List.of("topic", "partition", "offset"));
    }
    return json;
  }

  private void forEach(Topic topic, BiConsumer<String, SpecificRecordBase> action) {
    String name = topics.name(topic);
    try (Consumer<byte[], byte[]> consumer = TopicConsumers.open(cluster, name, true);
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
