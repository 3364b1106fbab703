package io.foreknown.benchmarks.latency;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Claims at a steady rate through a pipeline that runs, and what is seen of them on the way.
 *
 * @param application whose internal topics are watched
 * @param warmUp at the same rate, not counted
 */
public record LatencyRun(
    ClaimTopics topics, String application, int perSecond, Duration warmUp, Duration measured) {
  private static final Duration LEAD = Duration.ofSeconds(2);
  private static final Duration AFTER = Duration.ofSeconds(10);
  private static final List<Topic> OUTPUTS = List.of(Topic.MATCHES, Topic.DOSSIERS, Topic.OUTCOMES);

  /** Each topic on the way, the quickest first. */
  public List<Hop> hops() throws ExecutionException, InterruptedException {
    Instant start = Instant.now().plus(LEAD);
    Instant from = start.plus(warmUp);
    Instant to = from.plus(measured);
    LatencySubscriber latencySubscriber =
        new LatencySubscriber(topics.cluster(), partitions(), from, to);
    Thread watching = new Thread(latencySubscriber, "watch");
    watching.start();
    long claims = perSecond * (warmUp.toSeconds() + measured.toSeconds());
    new OpenLoop(topics, perSecond).run(new Workload(Recipe.of(claims)).claims(), start);
    Thread.sleep(AFTER.toMillis());
    latencySubscriber.close();
    watching.join();
    return latencySubscriber.millis().entrySet().stream()
        .map(seen -> Hop.of(shortName(seen.getKey()), seen.getValue()))
        .sorted(Comparator.comparingLong(Hop::p50).thenComparing(Hop::topic))
        .toList();
  }

  private String shortName(String topic) {
    return topic.startsWith(application)
        ? topic.substring(application.length() + 1)
        : topic.substring(topics.settings().prefix().length() + 1);
  }

  private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
    try (Admin admin = topics.cluster().admin()) {
      List<String> names =
          Stream.of(
                  topics.inputs().stream(),
                  admin.listTopics().names().get().stream().filter(this::isHop),
                  OUTPUTS.stream().map(topics.settings()::name))
              .flatMap(each -> each)
              .toList();
      return admin.describeTopics(names).allTopicNames().get().values().stream()
          .flatMap(LatencyRun::partitions)
          .toList();
    }
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> new TopicPartition(topic.name(), partition.partition()));
  }

  private boolean isHop(String topic) {
    return topic.startsWith(application + "-") && topic.endsWith("-repartition");
  }
}
