package io.foreknown.benchmarks.candidate;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** A topology of Kafka Streams at work, exactly once. */
final class StreamsRun implements Running {
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  private StreamsRun(KafkaStreams streams) {
    this.streams = streams;
  }

  static Running start(Topology topology, Properties properties) {
    StreamsRun run = new StreamsRun(new KafkaStreams(topology, properties));
    run.streams.setUncaughtExceptionHandler(
        error -> {
          run.failure.complete(error);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    run.streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            run.running.complete(null);
          }
        });
    run.streams.start();
    return run;
  }

  /**
   * For every candidate the same where it is of the broker and the network, so that the newcomer's
   * join gets what took us a while to find out.
   */
  static Properties properties(Job job) {
    Properties properties = new Properties();
    properties.putAll(job.topics().cluster().client());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, job.application());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, job.state().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, job.threads());
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, job.commitInterval().toMillis());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
    properties.put(producer(ProducerConfig.LINGER_MS_CONFIG), 100);
    properties.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return properties;
  }

  private static String producer(String property) {
    return StreamsConfig.producerPrefix(property);
  }

  @Override
  public CompletableFuture<Void> running() {
    return running.copy();
  }

  @Override
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSING)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
