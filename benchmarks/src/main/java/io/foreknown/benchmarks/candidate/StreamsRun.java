package io.foreknown.benchmarks.candidate;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** A topology of Kafka Streams at work, exactly once. */
final class StreamsRun {
  private static final Duration CLOSING = Duration.ofSeconds(20);

  private StreamsRun() {}

  static Running start(Topology topology, Properties properties) {
    KafkaStreams streams = new KafkaStreams(topology, properties);
    CompletableFuture<Void> running = new CompletableFuture<>();
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    streams.setUncaughtExceptionHandler(
        error -> {
          failure.complete(error);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.complete(null);
          }
        });
    streams.start();
    CloseOptions leaving =
        CloseOptions.timeout(CLOSING)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    return new Running(running, failure, () -> streams.close(leaving));
  }
}
