package io.foreknown.streams.route;

import io.foreknown.domain.ledger.GatherCommand;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends news of a claim to the partition of its event, a sweep to that of the event from which it
 * goes on; news of the clock, and of what is decided about an issuer, to all.
 */
public final class NewsPartitioner implements StreamPartitioner<String, GatherCommand> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, GatherCommand gatherCommand, int partitions) {
    return Optional.of(
        isForAll(gatherCommand)
            ? IntStream.range(0, partitions).boxed().collect(Collectors.toSet())
            : Set.of(new MeetingPoints(partitions).partition(key)));
  }

  private static boolean isForAll(GatherCommand gatherCommand) {
    return gatherCommand instanceof GatherCommand.OfClock
        || (gatherCommand instanceof GatherCommand.OfClaim of && of.change().event().isOfIssuer());
  }
}
