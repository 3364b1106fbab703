package io.foreknown.streams.liveness;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * What should move in an instance, by its own measures: every stream thread asks for records, every
 * one is answered, those for which records wait process some or restore state, and an instance that
 * is not at work restores state.
 */
public final class StreamsProgress {
  private static final String THREADS = "stream-thread-metrics";
  private static final String CONSUMERS = "consumer-metrics";
  private static final String FETCHES = "consumer-fetch-manager-metrics";

  private final KafkaStreams streams;
  private final AtomicLong restored = new AtomicLong();

  /** Of an instance that has not been started yet; passes on what it restores. */
  public StreamsProgress(KafkaStreams streams, StateRestoreListener next) {
    this.streams = streams;
    streams.setGlobalStateRestoreListener(new Restored(restored, next));
  }

  /** A number for everything that should move now, by what is wrong when it does not. */
  public Map<String, Double> moving() {
    Map<String, Double> moving = new HashMap<>();
    if (streams.state() != KafkaStreams.State.RUNNING) {
      moving.put(
          "it waits for its share of the work and restores no state", restored.doubleValue());
    }
    Map<MetricName, ? extends Metric> metrics = Map.copyOf(streams.metrics());
    metrics.forEach(
        (name, metric) -> {
          if (name.group().equals(THREADS) && name.name().equals("poll-total")) {
            String thread = name.tags().getOrDefault("thread-id", "");
            moving.put(thread + " hangs", number(metric));
            new OfThread(thread, metrics).addTo(moving, restored.doubleValue());
          }
        });
    return moving;
  }

  private static double number(Metric metric) {
    return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
  }

  /** What of all metrics belongs to a thread. */
  private record OfThread(String thread, Map<MetricName, ? extends Metric> metrics) {
    void addTo(Map<String, Double> moving, double restored) {
      moving.put(
          thread + " gets no answer from Kafka",
          sum(CONSUMERS, "response-total", "client-id", thread + "-consumer"));
      if (sum(FETCHES, "records-lag", "client-id", thread + "-consumer") > 0) {
        double processed = sum(THREADS, "process-total", "thread-id", thread);
        moving.put("records wait and %s processes none".formatted(thread), processed + restored);
      }
    }

    /** Of what was measured: some numbers are none at first. */
    private double sum(String group, String name, String tag, String value) {
      return metrics.entrySet().stream()
          .filter(metric -> metric.getKey().group().equals(group))
          .filter(metric -> metric.getKey().name().equals(name))
          .filter(metric -> value.equals(metric.getKey().tags().get(tag)))
          .mapToDouble(metric -> number(metric.getValue()))
          .filter(Double::isFinite)
          .sum();
    }
  }

  /** Counts, and passes on; Kafka Streams takes one listener. */
  private record Restored(AtomicLong count, StateRestoreListener next)
      implements StateRestoreListener {
    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
      count.incrementAndGet();
      next.onRestoreStart(partition, store, from, to);
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long number) {
      count.addAndGet(number);
      next.onBatchRestored(partition, store, end, number);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long all) {
      count.incrementAndGet();
      next.onRestoreEnd(partition, store, all);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
      next.onRestoreSuspended(partition, store, restored);
    }
  }
}
