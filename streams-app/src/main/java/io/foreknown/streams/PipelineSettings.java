package io.foreknown.streams;

import io.foreknown.domain.Limits;
import io.foreknown.domain.assess.Rules;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.PollInterceptor;
import io.foreknown.streams.store.SharedRocksDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What one run of the pipeline is made with.
 *
 * @param applicationId names the consumer group, the internal topics and the state; instances that
 *     share the work share it
 * @param stateDirectory where RocksDB keeps what the changelogs can restore
 * @param threads in this instance
 * @param commitInterval how long results wait for their transaction, at most
 * @param client properties for every Kafka client and the Schema Registry's
 */
public record PipelineSettings(
    TopicSettings topics,
    Rules rules,
    ClockMode clock,
    String applicationId,
    Path stateDirectory,
    int threads,
    Duration commitInterval,
    Map<String, String> client) {
  /**
   * The commit interval of a run that chooses none. A claim waits for four commits on its way to a
   * match; each is paid for by all that came meanwhile, and not made if nothing came.
   */
  public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(30);

  /** Longer than a pause for garbage collection or a slow disk; Streams' own default is 10 s. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(1);

  /** How long a dead instance keeps its share of the work; Kafka's own default is 45 s. */
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

  /**
   * How late an instance learns that another has come or left; Kafka's own default is 3 s, in which
   * nobody works on what the other has left.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  /**
   * Nobody takes over from a replay, and in a large heap a collection may stop it for longer than
   * the above: it would lose its share to itself, and all that it holds with it.
   */
  private static final Duration SESSION_TIMEOUT_OF_REPLAY = Duration.ofSeconds(45);

  /** Only stores of few rows are cached; enough that none of them is written before a commit. */
  private static final long CACHED_ROWS_BYTES = 32L * 1024 * 1024;

  private static final int BATCH_BYTES = 128 * 1024;

  /**
   * Nothing is read before its transaction is committed, which sends what waits at once; a batch
   * that is sent sooner costs more than the records in it.
   */
  private static final Duration LINGER = Duration.ofMillis(100);

  /**
   * A broker that still ends the transaction before asks for another try, after each commit; the
   * clients' own default of 100 ms would be most of the way from a claim to its match. It doubles
   * with every try, up to a second.
   */
  private static final Duration AFTER_COMMIT = Duration.ofMillis(5);

  /**
   * Kafka Streams makes its changelogs one after the other and waits so long after each; the
   * clients' own default is 100 ms.
   */
  private static final Duration BETWEEN_TOPICS = Duration.ofMillis(20);

  /** Copies the map. */
  public PipelineSettings {
    client = Map.copyOf(client);
  }

  /** As Kafka Streams wants it; the client's own properties win except over the guarantees. */
  Properties streams() {
    Properties streams = new Properties();
    streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) topics.replication());
    streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDb.class);
    streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHED_ROWS_BYTES);
    // Results do not depend on the order of topics; to wait for none also spares Kafka Streams
    // the text, made for every record, of what it waits for.
    streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    streams.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    streams.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    streams.put(producer(ProducerConfig.LINGER_MS_CONFIG), LINGER.toMillis());
    streams.put(producer(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), AFTER_COMMIT.toMillis());
    streams.put(
        producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int) TRANSACTION_TIMEOUT.toMillis());
    if (!isSharedByBrokers()) {
      streams.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
          (int) sessionTimeout().toMillis());
      streams.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
          (int) HEARTBEAT.toMillis());
    }
    streams.put(
        StreamsConfig.adminClientPrefix(AdminClientConfig.RETRY_BACKOFF_MS_CONFIG),
        BETWEEN_TOPICS.toMillis());
    streams.put(
        StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), topics.copiesWritten());
    streams.putAll(client);
    streams.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Limits.RECORD_BYTES);
    streams.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Limits.RECORD_BYTES);
    streams.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FaultHandler.class);
    streams.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FaultHandler.class);
    streams.putAll(PollInterceptor.settings(client));
    streams.put(FaultHandler.TOPIC, topics.name(Topic.REJECTED));
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return streams;
  }

  /** Whether the brokers settle who works on what, and keep the times for it (KIP-1071). */
  private boolean isSharedByBrokers() {
    return GroupProtocol.STREAMS.name.equalsIgnoreCase(
        client.get(StreamsConfig.GROUP_PROTOCOL_CONFIG));
  }

  private Duration sessionTimeout() {
    return clock == ClockMode.REPLAY ? SESSION_TIMEOUT_OF_REPLAY : SESSION_TIMEOUT;
  }

  private static String producer(String property) {
    return StreamsConfig.producerPrefix(property);
  }
}
