package io.foreknown.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaSeriesTest {
  private static final String FETCHES = "consumer-fetch-manager-metrics";

  private final Map<MetricName, Metric> measured = new HashMap<>();
  private final Meters meters = new Meters();

  private record Measured(MetricName metricName, Object metricValue) implements Metric {}

  private void measure(String group, String name, Object value, Map<String, String> tags) {
    MetricName named = new MetricName(name, group, "", tags);
    measured.put(named, new Measured(named, value));
  }

  private List<String> exposed() {
    return meters.scrape().lines().filter(line -> line.startsWith("kafka_")).toList();
  }

  @AfterEach
  void close() {
    meters.close();
  }

  @Test
  void clientsBecomeOneSeriesByTheGreatestOrTheSum() {
    for (int client = 1; client <= 3; client++) {
      Map<String, String> tags = Map.of("client-id", "desk-" + client);
      measure(FETCHES, "records-lag-max", client * 10.0, tags);
      measure(FETCHES, "records-consumed-total", client * 100.0, tags);
    }
    meters.bind(new KafkaSeries(() -> measured));

    assertThat(exposed())
        .contains(
            "kafka_consumer_fetch_manager_records_lag_max 30.0",
            "kafka_consumer_fetch_manager_records_consumed_total 600.0");
  }

  @Test
  void partsOfAClientAreNotCountedTwice() {
    measure(FETCHES, "records-lag-max", 7.0, Map.of("client-id", "desk"));
    measure(
        FETCHES,
        "records-lag-max",
        99.0,
        Map.of("client-id", "desk", "topic", "claims", "partition", "0"));
    meters.bind(new KafkaSeries(() -> measured));

    assertThat(exposed()).contains("kafka_consumer_fetch_manager_records_lag_max 7.0");
  }

  @Test
  void seriesAreAsManyWhateverIsMeasured() {
    meters.bind(new KafkaSeries(() -> measured));
    int before = exposed().size();
    for (int partition = 0; partition < 1_000; partition++) {
      measure(
          "stream-task-metrics",
          "process-total",
          1.0,
          Map.of("thread-id", "t", "task-id", "0_" + partition));
    }

    assertThat(exposed()).hasSize(before).hasSizeLessThan(30);
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    measure("stream-metrics", "failed-stream-threads", "many", Map.of("client-id", "a"));
    measure("stream-metrics", "failed-stream-threads", 2, Map.of("client-id", "b"));
    measure(FETCHES, "records-lag-max", Double.NaN, Map.of("client-id", "a"));
    meters.bind(new KafkaSeries(() -> measured));

    assertThat(exposed())
        .contains(
            "kafka_stream_failed_stream_threads_total 2.0",
            "kafka_consumer_fetch_manager_records_lag_max NaN");
  }

  @Test
  void noSeriesNamesAClient() {
    measure(FETCHES, "records-lag-max", 1.0, Map.of("client-id", "desk-5f1c"));
    meters.bind(new KafkaSeries(() -> measured));

    assertThat(exposed()).noneMatch(line -> line.contains("5f1c"));
  }
}
