package io.foreknown.benchmarks.drill;

import io.foreknown.benchmarks.cluster.ClaimSender;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a warning and an incident that match, and no others with them, again and again, however
 * the brokers are; the producer waits for them.
 */
final class Pairs implements Runnable {
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int BROKERS_AWAY_MILLIS = 600_000;
  private static final Hazard HAZARD = new Hazard("security");
  private static final Recipe NEWS = Recipe.of(100_000).withReports(10).withStatements(0.15);
  private static final int RETRACTED = 10;

  private final ClaimTopics topics;
  private final String name;
  private final List<Long> sent = new ArrayList<>();
  private final int newsOfPair;
  private final Iterator<Claim> news = new Workload(NEWS).claims().iterator();
  private volatile boolean isStopped;
  private @Nullable RuntimeException failure;

  /** The drill's name tells its pairs from those of others. */
  Pairs(ClaimTopics topics, Drill drill) {
    this.topics = topics;
    this.name = drill.toString();
    this.newsOfPair = drill.news();
  }

  @Override
  public void run() {
    Map<String, ?> patient =
        Map.of(
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            BROKERS_AWAY_MILLIS,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            BROKERS_AWAY_MILLIS);
    try (ClaimSender sender = new ClaimSender(topics, patient)) {
      while (!isStopped) {
        Site.pause(EVERY);
        int number = sent.size();
        Instant now = Instant.now();
        sent.add(System.nanoTime());
        Stream.concat(pair(number, now), news()).forEach(sender::send);
      }
    } catch (IllegalStateException e) {
      failure = e;
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
    if (failure != null) {
      throw failure;
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
            CapLevels.UNKNOWN,
            List.of());
    Span began = Span.at(now.minusSeconds(60));
    Header header = header(incident(number), now);
    IncidentOutcome outcome = IncidentOutcome.OCCURRED;
    List<Place> places = List.of(place);
    IncidentReport incident =
        new IncidentReport(
            header, HAZARD, outcome, began, null, places, null, null, Span.at(now), null);
    return Stream.of(warning, incident);
  }

  private static Header header(String id, Instant now) {
    return new Header(id, 1, now, null, null, null, List.of(), null, null, null);
  }
}
