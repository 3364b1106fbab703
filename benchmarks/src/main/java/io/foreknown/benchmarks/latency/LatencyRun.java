package io.foreknown.benchmarks.latency;

import io.foreknown.benchmarks.cluster.ClaimSender;
import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Subscription;
import io.foreknown.benchmarks.cluster.TopicBacklog;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Redated;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Claim;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;

/**
 * Claims at a steady rate through a pipeline that runs, and how long after they were due they and
 * what they led to were seen, by committed records.
 *
 * <p>A claim is published at each of its due moments, whether or not earlier ones have got through.
 * The due moment is the publication time, which every record that a claim leads to carries on: who
 * reads it later than it should counts all of the delay.
 *
 * @param warmUp at the same rate, not counted
 */
public record LatencyRun(ClaimTopics topics, int perSecond, Duration warmUp, Duration measured) {
  private static final Duration LEAD = Duration.ofSeconds(2);
  private static final Duration AFTER = Duration.ofSeconds(10);
  private static final List<Topic> OUTPUTS = List.of(Topic.MATCHES, Topic.DOSSIERS, Topic.OUTCOMES);

  /** Milliseconds by the short name of each topic on the way, the quickest first. */
  public Map<String, Histogram> millis() throws ExecutionException, InterruptedException {
    Instant start = Instant.now().plus(LEAD);
    long from = start.plus(warmUp).toEpochMilli();
    long to = from + measured.toMillis();
    List<String> names = names();
    Map<String, Histogram> millis = new TreeMap<>();
    names.forEach(name -> millis.put(name, new Histogram(3)));
    Subscription subscription =
        new Subscription(
            topics.cluster(),
            names,
            record -> {
              Histogram of = millis.get(record.topic());
              if (of != null && record.timestamp() >= from && record.timestamp() < to) {
                of.recordValue(Math.max(0, System.currentTimeMillis() - record.timestamp()));
              }
            });
    publish(start);
    Thread.sleep(AFTER.toMillis());
    subscription.close();
    Map<String, Histogram> quickestFirst = new LinkedHashMap<>();
    millis.entrySet().stream()
        .sorted(Comparator.comparing(of -> of.getValue().getValueAtPercentile(50)))
        .forEach(of -> quickestFirst.put(shortName(of.getKey()), of.getValue()));
    return quickestFirst;
  }

  private void publish(Instant start) {
    long claims = perSecond * warmUp.plus(measured).toSeconds();
    try (ClaimSender sender = new ClaimSender(topics, Map.of())) {
      Iterator<Claim> each = new Workload(Recipe.of(claims)).claims().iterator();
      for (long number = 0; each.hasNext(); number++) {
        Instant due = start.plusMillis(number * 1_000 / perSecond);
        Claim claim = Redated.to(due, each.next());
        for (Instant now = Instant.now(); now.isBefore(due); now = Instant.now()) {
          LockSupport.parkNanos(Duration.between(now, due).toNanos());
        }
        var unused = sender.send(claim);
      }
    }
  }

  private String application() {
    return topics.settings().applicationId();
  }

  private String shortName(String topic) {
    String owner =
        topic.startsWith(application() + "-") ? application() : topics.settings().prefix();
    return topic.substring(owner.length() + 1);
  }

  private List<String> names() throws ExecutionException, InterruptedException {
    List<String> names = new ArrayList<>(topics.inputs());
    OUTPUTS.forEach(topic -> names.add(topics.settings().name(topic)));
    try (Admin admin = topics.cluster().admin()) {
      TopicBacklog.internal(admin, application())
          .filter(name -> name.endsWith("-repartition"))
          .forEach(names::add);
    }
    return names;
  }
}
