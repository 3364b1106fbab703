package io.foreknown.benchmarks.latency;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.workload.Redated;
import io.foreknown.domain.claim.Claim;
import io.foreknown.schemas.serde.DomainSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a claim at each of its due moments, whether or not earlier ones have got through. The
 * due moment is the publication time, which every record that a claim leads to carries on: who
 * reads it later than it should counts all of the delay.
 */
final class OpenLoop {
  private static final int MILLIS = 1_000;

  private final ClaimTopics topics;
  private final int perSecond;

  OpenLoop(ClaimTopics topics, int perSecond) {
    this.topics = topics;
    this.perSecond = perSecond;
  }

  /** Returns once all are published and acknowledged. */
  void run(Stream<Claim> claims, Instant start) {
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    try (Producer<String, byte[]> producer = topics.producer(Map.of());
        DomainSerializer<Claim> serializer = DomainSerializer.claims(topics.cluster().client())) {
      Iterator<Claim> each = claims.iterator();
      for (long number = 0; each.hasNext(); number++) {
        Instant due = start.plusMillis(number * MILLIS / perSecond);
        Claim claim = Redated.to(due, each.next());
        awaitMoment(due);
        var unused =
            producer.send(
                topics.record(claim, serializer),
                (sent, error) -> failure.compareAndSet(null, error));
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a claim could not be published", failure.get());
    }
  }

  private static void awaitMoment(Instant due) {
    for (Instant now = Instant.now(); now.isBefore(due); now = Instant.now()) {
      LockSupport.parkNanos(Duration.between(now, due).toNanos());
    }
  }
}
