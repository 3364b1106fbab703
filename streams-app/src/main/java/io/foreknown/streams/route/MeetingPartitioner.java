package io.foreknown.streams.route;

import io.foreknown.domain.route.EventChange;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends an event once to each partition that holds one of its meeting points, and to those that
 * held one before, so that they forget it.
 */
public final class MeetingPartitioner implements StreamPartitioner<String, EventChange> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, EventChange change, int partitions) {
    MeetingPoints points = new MeetingPoints(partitions);
    Set<Integer> targets = new TreeSet<>();
    RoutedEvent now = change.now();
    if (now != null) {
      targets.addAll(points.partitions(now.routes()));
    }
    Routes before = change.before();
    if (before != null) {
      targets.addAll(points.partitions(before));
    }
    return Optional.of(targets);
  }
}
