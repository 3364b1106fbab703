package io.foreknown.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What somebody watches of all that Kafka's clients measure: one series each for a whole program,
 * however many threads, clients, topics and partitions it has. Kafka itself has hundreds for each
 * of these, named by client ids that are new with every start.
 */
public final class KafkaSeries implements MeterBinder {
  /** Tags of what is measured for a part of a client; its whole is measured too. */
  private static final Set<String> PARTS = Set.of("topic", "partition", "node-id", "task-id");

  private final Supplier<? extends Map<MetricName, ? extends Metric>> measured;

  /** Of whatever is measured at the time of asking. */
  public KafkaSeries(Supplier<? extends Map<MetricName, ? extends Metric>> measured) {
    this.measured = measured;
  }

  /** How the numbers of several clients become one. */
  private enum Fold {
    SUM,
    MAX
  }

  /** The series; Kafka's monitoring guide describes the metrics under these names. */
  private enum Series {
    RECORDS_LAG_MAX(
        "consumer-fetch-manager-metrics",
        Fold.MAX,
        "Records that wait in the longest queue of a consumer"),
    RECORDS_CONSUMED_TOTAL(
        "consumer-fetch-manager-metrics", Fold.SUM, "Records that consumers have read"),
    BYTES_CONSUMED_TOTAL(
        "consumer-fetch-manager-metrics", Fold.SUM, "Bytes that consumers have read"),
    ASSIGNED_PARTITIONS(
        "consumer-coordinator-metrics", Fold.SUM, "Partitions that consumers of a group have"),
    REBALANCE_TOTAL(
        "consumer-coordinator-metrics", Fold.SUM, "Times at which a consumer was assigned anew"),
    LAST_POLL_SECONDS_AGO(
        "consumer-metrics", Fold.MAX, "Since the consumer that is longest silent has asked"),
    RECORD_SEND_TOTAL("producer-metrics", Fold.SUM, "Records that producers have sent"),
    RECORD_ERROR_TOTAL("producer-metrics", Fold.SUM, "Records that could not be sent"),
    RECORD_RETRY_TOTAL("producer-metrics", Fold.SUM, "Records that were sent again"),
    ALIVE_STREAM_THREADS("stream-metrics", Fold.SUM, "Stream threads that live"),
    FAILED_STREAM_THREADS("stream-metrics", Fold.SUM, "Stream threads that have failed"),
    PROCESS_TOTAL("stream-thread-metrics", Fold.SUM, "Records that stream threads have processed"),
    PROCESS_LATENCY_MAX(
        "stream-thread-metrics", Fold.MAX, "Milliseconds of the longest processing of late"),
    COMMIT_TOTAL("stream-thread-metrics", Fold.SUM, "Commits of stream threads"),
    COMMIT_LATENCY_MAX(
        "stream-thread-metrics", Fold.MAX, "Milliseconds of the longest commit of late");

    private final String group;
    private final Fold fold;
    private final String description;

    Series(String group, Fold fold, String description) {
      this.group = group;
      this.fold = fold;
      this.description = description;
    }

    private String metric() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Kafka counts threads that have failed, and says so by no name. */
    private boolean isCounter() {
      return this == FAILED_STREAM_THREADS || name().endsWith("_TOTAL");
    }

    /** As Micrometer itself calls it, without the suffix that Prometheus gives counters. */
    private String meter() {
      String name = "kafka.%s.%s".formatted(group.replaceFirst("-metrics$", ""), metric());
      return name.replaceFirst("-total$", "").replace('-', '.');
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Series series : Series.values()) {
      if (series.isCounter()) {
        FunctionCounter.builder(series.meter(), this, all -> all.value(series))
            .description(series.description)
            .register(registry);
      } else {
        Gauge.builder(series.meter(), this, all -> all.value(series))
            .description(series.description)
            .register(registry);
      }
    }
  }

  /** Not a number where nothing is measured; numbers that are none are left out. */
  private double value(Series series) {
    DoubleStream numbers =
        measured.get().entrySet().stream()
            .filter(of -> isOf(of.getKey(), series))
            .map(of -> of.getValue().metricValue())
            .filter(Number.class::isInstance)
            .mapToDouble(number -> ((Number) number).doubleValue())
            .filter(Double::isFinite);
    return series.fold == Fold.MAX
        ? numbers.max().orElse(Double.NaN)
        : numbers.reduce(Double::sum).orElse(series.isCounter() ? 0 : Double.NaN);
  }

  private static boolean isOf(MetricName name, Series series) {
    return name.name().equals(series.metric())
        && name.group().equals(series.group)
        && name.tags().keySet().stream().noneMatch(PARTS::contains);
  }
}
