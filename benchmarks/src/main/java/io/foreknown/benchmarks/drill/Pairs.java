package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.schemas.serde.DomainSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a warning and an incident that match, and no others with them, again and again, however
 * the brokers are; the producer waits for them.
 */
final class Pairs implements Runnable {
  private static final Duration WAITING_FOR_BROKERS = Duration.ofMinutes(10);
  private static final Hazard HAZARD = new Hazard("security");
  private static final Recipe NEWS = Recipe.of(100_000).withReports(10).withStatements(0.15);
  private static final int RETRACTED = 10;

  private final ClaimTopics topics;
  private final String name;
  private final Duration every;
  private final List<Long> sent = new ArrayList<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final int newsOfPair;
  private final Iterator<Claim> news = new Workload(NEWS).claims().iterator();
  private volatile boolean isStopped;

  /** The drill's name tells its pairs from those of others. */
  Pairs(ClaimTopics topics, Drill drill, Duration every) {
    this.topics = topics;
    this.name = drill.toString();
    this.every = every;
    this.newsOfPair = drill.news();
  }

  @Override
  public void run() {
    Map<String, ?> patient =
        Map.of(
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) WAITING_FOR_BROKERS.toMillis(),
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            WAITING_FOR_BROKERS.toMillis());
    try (Producer<String, byte[]> producer = topics.producer(patient);
        DomainSerializer<Claim> serializer = DomainSerializer.claims(topics.cluster().client())) {
      while (!isStopped) {
        Site.pause(every);
        int number = sent.size();
        Instant now = Instant.now();
        sent.add(System.nanoTime());
        Stream.concat(pair(number, now), news())
            .map(claim -> topics.record(claim, serializer))
            .forEach(
                record -> {
                  var unused =
                      producer.send(record, (meta, error) -> failure.compareAndSet(null, error));
                });
      }
      producer.flush();
    }
  }

  /** Returns once the brokers have all. */
  List<Long> stop(Thread running) {
    isStopped = true;
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a claim could not be published", failure.get());
    }
    return List.copyOf(sent);
  }

  /** The incident of a pair, by which its match is known. */
  String incident(int number) {
    return "%s-i%d".formatted(name, number);
  }

  /** Some of the workload, one in so many of which is taken back. */
  private Stream<Claim> news() {
    List<Claim> some = new ArrayList<>();
    while (some.size() < newsOfPair && news.hasNext()) {
      Claim claim = news.next();
      some.add(claim);
      if (some.size() % RETRACTED == 0) {
        Header of = claim.header();
        some.add(Retraction.of(of.id(), claim.type(), of.revision() + 1, of.publishedAt(), null));
      }
    }
    return some.stream();
  }

  private Stream<Claim> pair(int number, Instant now) {
    Place place =
        new Place("%s-p%d".formatted(name, number), "Delta", null, Level.CITY, List.of("XX"), null);
    Instant issued = now.minusSeconds(3_600);
    Warning warning =
        new Warning(
            header("%s-w%d".formatted(name, number), now),
            new Party("embassy", "embassy", List.of()),
            List.of(),
            Audience.PUBLIC,
            Span.at(issued),
            new Span(issued, now.plusSeconds(3_600)),
            HAZARD,
            List.of(),
            List.of(place),
            null,
            null,
            CapLevels.UNKNOWN);
    IncidentReport incident =
        new IncidentReport(
            header(incident(number), now),
            HAZARD,
            IncidentOutcome.OCCURRED,
            Span.at(now.minusSeconds(60)),
            null,
            List.of(place),
            null,
            null,
            Span.at(now),
            null);
    return Stream.of(warning, incident);
  }

  private static Header header(String id, Instant now) {
    return new Header(id, 1, now, null, null, null, List.of(), null, null, null);
  }
}
