package io.foreknown.benchmarks.latency;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Subscription;
import io.foreknown.benchmarks.cluster.TopicBacklog;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Claims at a steady rate through a pipeline that runs, and how long after they were due they and
 * what they led to were seen, by committed records.
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
    Map<String, Histogram> millis = new TreeMap<>();
    Collection<TopicPartition> partitions = partitions();
    partitions.forEach(each -> millis.computeIfAbsent(each.topic(), any -> new Histogram(3)));
    Subscription subscription =
        Subscription.fromNow(
            topics.cluster(),
            partitions,
            record -> {
              if (record.timestamp() >= from && record.timestamp() < to) {
                note(millis, record);
              }
            });
    long claims = perSecond * (warmUp.toSeconds() + measured.toSeconds());
    new OpenLoop(topics, perSecond).run(new Workload(Recipe.of(claims)).claims(), start);
    Thread.sleep(AFTER.toMillis());
    subscription.close();
    Map<String, Histogram> quickestFirst = new LinkedHashMap<>();
    millis.entrySet().stream()
        .sorted(Comparator.comparing(of -> of.getValue().getValueAtPercentile(50)))
        .forEach(of -> quickestFirst.put(shortName(of.getKey()), of.getValue()));
    return quickestFirst;
  }

  private static void note(Map<String, Histogram> millis, ConsumerRecord<String, byte[]> record) {
    Histogram of = millis.get(record.topic());
    if (of != null) {
      of.recordValue(Math.max(0, System.currentTimeMillis() - record.timestamp()));
    }
  }

  private String application() {
    return topics.settings().applicationId() + "-";
  }

  private String shortName(String topic) {
    return topic.startsWith(application())
        ? topic.substring(application().length())
        : topic.substring(topics.settings().prefix().length() + 1);
  }

  private Collection<TopicPartition> partitions() throws ExecutionException, InterruptedException {
    try (Admin admin = topics.cluster().admin()) {
      List<String> names =
          Stream.of(
                  topics.inputs().stream(),
                  admin.listTopics().names().get().stream().filter(this::isHop),
                  OUTPUTS.stream().map(topics.settings()::name))
              .flatMap(each -> each)
              .toList();
      return TopicBacklog.ends(admin, names, IsolationLevel.READ_COMMITTED).keySet();
    }
  }

  private boolean isHop(String topic) {
    return topic.startsWith(application()) && topic.endsWith("-repartition");
  }
}
