package io.foreknown.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.avro.Rejected;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.AlertRules;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.GatherCommand;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.OutputFromAvro;
import io.foreknown.schemas.serde.ClockHeader;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.admit.AdmitStage;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.GivenPacks;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.store.RowStore;
import io.foreknown.streams.store.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The whole topology in one thread and one partition, record by record, under a clock set by hand.
 */
public final class PipelineDriver implements AutoCloseable {
  private static final TopicSettings TOPICS = new TopicSettings("foreknown", 1, (short) 1);

  private static final Path IN_MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH_BYTES = 512L << 20;

  /** The shipped rules, and scorecards of both policies. */
  static final Rules YARDSTICKS =
      new Rules(
          MatchRules.shipped(),
          LinkRules.shipped(),
          new ScoreSpecs(
              List.of(spec("all", Policy.WITHIN_HORIZON), spec("in-window", Policy.IN_WINDOW))),
          Predicates.shipped(),
          AlertRules.shipped());

  static final Map<String, String> CLIENT =
      Map.of("bootstrap.servers", "none:1", WireSettings.REGISTRY_URL, "mock://streams-app");

  private final DomainSerializer<Claim> claims = DomainSerializer.claims(CLIENT);
  private final RecordReader matches = new RecordReader(Topic.MATCHES, CLIENT);
  private final RecordReader rejections = new RecordReader(Topic.REJECTED, CLIENT);
  private final Path state = freshDirectory();
  private final TopologyTestDriver driver;
  private Instant clock;

  private static ScoreSpec spec(String id, Policy policy) {
    return new ScoreSpec(id, Set.of(), null, null, null, null, policy, true);
  }

  /** Live. */
  public PipelineDriver(Instant clock) {
    this(clock, ClockMode.LIVE);
  }

  PipelineDriver(Instant clock, ClockMode mode) {
    this(clock, mode, YARDSTICKS);
  }

  /** Live, by these rules. */
  PipelineDriver(Instant clock, Rules rules) {
    this(clock, ClockMode.LIVE, rules);
  }

  private PipelineDriver(Instant clock, ClockMode mode, Rules rules) {
    register();
    Properties settings = settings(state, mode).streams();
    this.driver =
        new TopologyTestDriver(
            new PipelineTopology(TOPICS, rules, mode, CLIENT).build(settings), settings, clock);
    this.clock = clock;
  }

  /** The rules of all tests, but for their rows of links. */
  static Rules linkedBy(LinkRules links) {
    return new Rules(
        YARDSTICKS.rules(),
        links,
        YARDSTICKS.scorecards(),
        YARDSTICKS.predicates(),
        YARDSTICKS.alerts());
  }

  static PipelineSettings settings(Path state, ClockMode mode) {
    return new PipelineSettings(
        TOPICS, YARDSTICKS, mode, "foreknown.pipeline", state, 1, Duration.ofMillis(100), CLIENT);
  }

  static Topology topology(ClockMode mode) {
    return new PipelineTopology(TOPICS, YARDSTICKS, mode, CLIENT)
        .build(settings(Path.of("target"), mode).streams());
  }

  /** One that no test that was killed has left behind. */
  private static Path freshDirectory() {
    try {
      return Files.createTempDirectory(whereNothingWaitsForADisk(), "driver-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The driver commits each record by itself, and RocksDB would wait for the disk each time. Linux
   * has a directory in memory; in a container it may be too small.
   */
  private static Path whereNothingWaitsForADisk() throws IOException {
    return Files.isWritable(IN_MEMORY)
            && Files.getFileStore(IN_MEMORY).getUsableSpace() > ENOUGH_BYTES
        ? IN_MEMORY
        : Path.of("target");
  }

  static void register() {
    try (Registrar registrar =
        new Registrar(String.valueOf(CLIENT.get(WireSettings.REGISTRY_URL)), CLIENT)) {
      for (Topic topic : Topic.values()) {
        registrar.register(topic, TOPICS.name(topic));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RestClientException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Only forwards; in two steps, for what is told at the first is told on at the second. */
  public void setClock(Instant now) {
    Duration step = Duration.between(clock, now).dividedBy(2);
    driver.advanceWallClockTime(step);
    driver.advanceWallClockTime(Duration.between(clock.plus(step), now));
    clock = now;
  }

  public void publish(Claim claim) {
    publish(claim.header().id(), claim);
  }

  /** Under any key. */
  public void publish(String key, Claim claim) {
    Topic topic = Topic.of(claim.type());
    byte[] bytes = claims.serialize(TOPICS.name(topic), claim);
    publish(topic, new TestRecord<>(key, bytes, claim.header().publishedAt()));
  }

  /** As a poll brings them, topic by topic. */
  void publishAtOnce(List<Claim> polled) {
    for (Topic topic : Topic.claims()) {
      String name = TOPICS.name(topic);
      List<TestRecord<String, byte[]>> records =
          polled.stream()
              .filter(claim -> Topic.of(claim.type()) == topic)
              .map(
                  claim ->
                      new TestRecord<>(
                          claim.header().id(),
                          claims.serialize(name, claim),
                          claim.header().publishedAt()))
              .toList();
      if (!records.isEmpty()) {
        driver
            .createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer())
            .pipeInput(GivenPacks.polled(name, records));
      }
    }
  }

  /** Tells a replay what time it is. */
  void tellClock(Instant now) {
    TestRecord<String, byte[]> record = new TestRecord<>(null, null, clock);
    ClockHeader.write(now, record.headers());
    publish(Topic.WARNINGS, record);
  }

  /** Any bytes, at the time of the clock. */
  public void publish(Topic topic, String key, byte @Nullable [] bytes) {
    publish(topic, new TestRecord<>(key, bytes, clock));
  }

  private void publish(Topic topic, TestRecord<String, byte[]> record) {
    driver
        .createInputTopic(TOPICS.name(topic), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(record);
  }

  /** What has come out since this was asked last; the key of each is its id. */
  public List<Versioned<Match>> matches() {
    List<Versioned<Match>> versions = new ArrayList<>();
    for (TestRecord<String, byte[]> record : read(Topic.MATCHES)) {
      Versioned<Match> version = OutputFromAvro.match(read(Topic.MATCHES, matches, record));
      if (!version.value().id().equals(record.key())) {
        throw new AssertionError("a match under the key " + record.key() + ": " + version);
      }
      versions.add(version);
    }
    return versions;
  }

  /** The last record of each key that stands, as JSON without its version. */
  public Map<String, ObjectNode> standing(Topic topic) {
    Map<String, ObjectNode> standing = new TreeMap<>();
    try (RecordReader reader = new RecordReader(topic, CLIENT)) {
      for (TestRecord<String, byte[]> record : read(topic)) {
        ObjectNode json = RecordJson.of(read(topic, reader, record));
        json.remove("version");
        standing.put(record.key(), json);
      }
    }
    standing.values().removeIf(json -> "RETRACTED".equals(json.path("state").asText()));
    return standing;
  }

  /** What has come out since this was asked last. */
  public List<Rejected> rejections() {
    return read(Topic.REJECTED).stream()
        .map(record -> (Rejected) read(Topic.REJECTED, rejections, record))
        .toList();
  }

  /** The news that events were sent since this was asked last. */
  List<GatherCommand> news() {
    return driver
        .createOutputTopic(
            "foreknown.pipeline-%s-repartition".formatted(GatherStage.BY_EVENT),
            new StringDeserializer(),
            GivenPacks.serde().deserializer())
        .readValuesToList()
        .stream()
        .flatMap(pack -> GivenPacks.records(GatherStage.byEvent(1), pack).stream())
        .map(Record::value)
        .toList();
  }

  private List<TestRecord<String, byte[]>> read(Topic topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(
            TOPICS.name(topic), new StringDeserializer(), new ByteArrayDeserializer());
    return output.readRecordsToList();
  }

  /** The keys of a topic's records that have come out since this was asked last. */
  List<String> keys(Topic topic) {
    return read(topic).stream().map(TestRecord::key).toList();
  }

  private static SpecificRecordBase read(
      Topic topic, RecordReader reader, TestRecord<String, byte[]> record) {
    try {
      return reader.read(TOPICS.name(topic), record.value());
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  public Map<Counted, Long> tally() {
    Map<Counted, Long> tally = new EnumMap<>(Counted.class);
    this.<Long>rows(AdmitStage.TALLY)
        .forEach((counted, count) -> tally.put(Counted.valueOf(counted), count));
    return tally;
  }

  /** The names of stores, and of tables in them. */
  public Iterable<String> stores() {
    Set<String> names = new TreeSet<>();
    driver
        .getAllStateStores()
        .forEach(
            (name, store) -> {
              if (store instanceof RowStore rows) {
                rows.tables().forEach(table -> names.add(table.name()));
              } else {
                names.add(name);
              }
            });
    return names;
  }

  @SuppressWarnings("unchecked") // The caller knows what is in it.
  public <V> Map<String, V> rows(String store) {
    Map<String, V> rows = new TreeMap<>();
    for (StateStore any : driver.getAllStateStores().values()) {
      if (any instanceof RowStore of) {
        of.tables().stream()
            .filter(table -> table.name().equals(store))
            .forEach(table -> of.rows((Table<V>) table).forEach(rows::put));
      }
    }
    KeyValueStore<String, V> held = driver.getKeyValueStore(store);
    if (held == null) {
      return rows;
    }
    try (KeyValueIterator<String, V> all = held.all()) {
      all.forEachRemaining(row -> rows.put(row.key, row.value));
    }
    return rows;
  }

  @Override
  public void close() {
    driver.close();
    claims.close();
    matches.close();
    rejections.close();
    try {
      Utils.delete(state.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
