package io.foreknown.streams.route;

import io.foreknown.domain.ledger.News;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends news of a claim to the partition of its event, a sweep to that of the event from which it
 * goes on; news of the clock, and of what is decided about an issuer, to all.
 */
public final class NewsPartitioner implements StreamPartitioner<String, News> {
  @Override
  public Optional<Set<Integer>> partitions(String topic, String key, News news, int partitions) {
    return Optional.of(
        isForAll(news)
            ? IntStream.range(0, partitions).boxed().collect(Collectors.toSet())
            : Set.of(new MeetingPoints(partitions).partition(key)));
  }

  private static boolean isForAll(News news) {
    return news instanceof News.OfClock
        || (news instanceof News.OfClaim of && of.change().event().isOfIssuer());
  }
}
