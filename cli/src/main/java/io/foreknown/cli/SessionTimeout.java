package io.foreknown.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How long a dead instance keeps its share of the work. A live one that is silent for so long loses
 * it too, and restores what it had; what silences it longest is the collection of all of its heap,
 * which has taken 18 s of 18 GB. So it is a second for each GiB.
 */
final class SessionTimeout {
  /** The least that brokers allow by default. */
  private static final Duration LEAST = Duration.ofSeconds(6);

  /** Kafka's own default. */
  private static final Duration MOST = Duration.ofSeconds(45);

  private static final int GIB_BITS = 30;
  private static final String NAME = ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;
  private static final List<String> NAMES =
      List.of(NAME, StreamsConfig.consumerPrefix(NAME), StreamsConfig.mainConsumerPrefix(NAME));

  private SessionTimeout() {}

  /** With the time that fits the heap, unless the user has chosen one or the brokers do. */
  static Map<String, String> in(Map<String, String> client, long heapBytes) {
    Map<String, String> with = new HashMap<>(client);
    if (!isOfBrokers(client) && NAMES.stream().noneMatch(client::containsKey)) {
      with.put(StreamsConfig.consumerPrefix(NAME), Long.toString(forHeap(heapBytes).toMillis()));
    }
    return Map.copyOf(with);
  }

  /** Under the protocol of streams groups it is a setting of the group there. */
  private static boolean isOfBrokers(Map<String, String> client) {
    return client
        .getOrDefault(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "")
        .toLowerCase(Locale.ROOT)
        .equals("streams");
  }

  static Duration forHeap(long bytes) {
    Duration each = Duration.ofSeconds((bytes >> GIB_BITS) + 1);
    if (each.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return each.compareTo(MOST) > 0 ? MOST : each;
  }
}
