package io.foreknown.benchmarks.candidate;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/**
 * One run of a candidate.
 *
 * @param topics the claims, and where outputs go
 * @param application names the consumer group and the internal topics
 * @param state a directory of this run's own
 */
public record Job(
    ClaimTopics topics, String application, Path state, Duration commitInterval, int threads) {
  /** Properties for every client. */
  Map<String, String> client() {
    return topics.cluster().client();
  }

  /**
   * For every candidate the same where it is of the broker and the network, so that the newcomer's
   * join gets what took us a while to find out.
   */
  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(client());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put("producer.compression.type", "lz4");
    properties.put("producer.batch.size", 128 * 1024);
    properties.put("producer.linger.ms", 100);
    properties.put("producer.transaction.timeout.ms", 60_000);
    properties.put("consumer.auto.offset.reset", "earliest");
    return properties;
  }
}
