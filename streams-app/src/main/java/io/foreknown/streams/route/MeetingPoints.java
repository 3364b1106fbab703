package io.foreknown.streams.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.route.Routes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/** Spreads meeting points over partitions, by Kafka's own hash. */
public record MeetingPoints(int partitions) {

  /** The partition that holds a meeting point. */
  public int partition(String key) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
  }

  /** All partitions that hold an event with these meeting points. */
  public Set<Integer> partitions(Routes routes) {
    return routes.everywhere()
        ? IntStream.range(0, partitions).boxed().collect(Collectors.toSet())
        : routes.keys().stream().map(this::partition).collect(Collectors.toSet());
  }
}
