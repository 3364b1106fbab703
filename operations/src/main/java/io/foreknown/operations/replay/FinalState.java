package io.foreknown.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.TopicConsumers;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.OutputFromAvro;
import io.foreknown.schemas.serde.ClockHeader;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the output topics of a worked-off run hold, in a form that depends on the claims alone.
 * Sorted on disk, so memory does not grow with the outputs.
 */
public final class FinalState {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema REJECTED = Topic.REJECTED.blank().getSchema();

  private final Cluster cluster;
  private final TopicSettings topics;
  private final @Nullable Instant clock;

  /** Of what runs under the prefix of these settings. */
  public FinalState(Cluster cluster, TopicSettings topics) {
    this(cluster, topics, null);
  }

  /** Of a replay, as its clock stands; it raises its alerts anew whenever the clock moves. */
  FinalState(Cluster cluster, TopicSettings topics, @Nullable Instant clock) {
    this.cluster = cluster;
    this.topics = topics;
    this.clock = clock;
  }

  /** The matches that stand, by id; all in memory. */
  public List<Match> matches() {
    return standing(Topic.MATCHES, OutputFromAvro::match);
  }

  /** The links that stand, likewise. */
  List<Link> links() {
    return standing(Topic.LINKS, OutputFromAvro::link);
  }

  private <V> List<V> standing(Topic topic, Function<SpecificRecordBase, Versioned<V>> read) {
    Map<String, SpecificRecordBase> byKey = new TreeMap<>();
    forEach(topic, byKey::put, byKey::remove);
    return byKey.values().stream()
        .map(read)
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

  /** The rejections with all that is known of their origins, in the order of the topic. */
  public void rejections(Consumer<ObjectNode> rejections) {
    forEach(
        Topic.REJECTED, (key, fields) -> rejections.accept(RecordJson.of(fields)), erased -> {});
  }

  private static ObjectNode object(byte[] line) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(new String(line, UTF_8), e);
    }
  }

  /**
   * The lines of a topic's file: of rejections all, by where they came from; else the last record
   * of every id that is not retracted, by id, without its version.
   */
  public void lines(Topic topic, Consumer<byte[]> lines) {
    records(topic, FinalState::line, lines);
  }

  private static byte[] line(SpecificRecordBase fields) {
    ObjectNode json = RecordJson.of(fields);
    json.remove("version");
    String line = fields.getSchema().equals(REJECTED) ? Rejected.of(json).line() : json.toString();
    return line.getBytes(UTF_8);
  }

  /** The same records, in another form. */
  public void records(
      Topic topic, Function<SpecificRecordBase, byte[]> form, Consumer<byte[]> records) {
    AtomicLong number = new AtomicLong();
    try (DiskMap sorted = DiskMap.under(cluster.stateDirectory())) {
      forEach(
          topic,
          (key, fields) -> {
            ObjectNode json = RecordJson.of(fields);
            if (topic == Topic.REJECTED) {
              String order = Rejected.of(json).order();
              sorted.put(
                  "%s\0%016x".formatted(order, number.incrementAndGet()), form.apply(fields));
            } else if ("RETRACTED".equals(json.path("state").asText())) {
              sorted.remove(id(json));
            } else {
              sorted.put(id(json), form.apply(fields));
            }
          },
          sorted::remove);
      sorted.forEach((key, bytes) -> records.accept(bytes));
    }
  }

  /** Outputs on one event have its id; all others have their own. */
  private static String id(JsonNode json) {
    return json.path(json.has("id") ? "id" : "event").asText();
  }

  /** Whether these versions of scorecards, or later ones, can be read. */
  boolean holdsScorecards(Map<String, Long> versions) {
    Map<String, Long> read = new TreeMap<>();
    forEach(
        Topic.SCORECARDS,
        (key, fields) -> read.put(key, RecordJson.of(fields).path("version").asLong()),
        read::remove);
    return versions.entrySet().stream()
        .allMatch(given -> read.getOrDefault(given.getKey(), 0L) >= given.getValue());
  }

  /** Every record; of one that has no value, as one that was erased, the key. */
  private void forEach(
      Topic topic, BiConsumer<String, SpecificRecordBase> action, Consumer<String> erased) {
    String name = topics.name(topic);
    try (var consumer = TopicConsumers.open(cluster, name, true);
        RecordReader reader = new RecordReader(topic, cluster.client())) {
      Map<TopicPartition, Long> ends = TopicConsumers.ends(cluster, consumer.assignment());
      TopicConsumers.readTo(
          ends,
          consumer,
          cluster,
          record -> {
            if (record.value() == null) {
              erased.accept(key(record));
            } else if (isOfNow(topic, record)) {
              action.accept(key(record), read(reader, record));
            }
          });
    }
  }

  private boolean isOfNow(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    return clock == null
        || topic != Topic.ALERTS
        || clock.equals(ClockHeader.read(record.headers()));
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
