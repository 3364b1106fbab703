package io.foreknown.producers.http;

import io.foreknown.feeds.Item;
import io.foreknown.producers.decide.DecisionSource;
import io.foreknown.producers.measure.FeedMeters;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Deduplicator;
import io.foreknown.producers.publish.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Decisions at the door, and nothing else. Who decides is whose token is given; where tokens have
 * no names, each decision says it.
 */
final class DecisionReception implements Door {
  private final InstantSource clock;
  private final FeedMeters meters;

  DecisionReception(InstantSource clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = new FeedMeters(meters, "http", "decisions", clock);
  }

  @Override
  public boolean isRemembering() {
    return false;
  }

  @Override
  public String take(PostedBody body, ClaimProducer claimProducer) {
    Receipt receipt = new Receipt();
    Publisher publisher =
        new Publisher(claimProducer, clock, meters.before(receipt::reject), Deduplicator.NONE);
    try (Stream<Item> items =
        new DecisionSource(body.person(), clock).read(body.body(), body.origin())) {
      items.forEach(
          item -> {
            long before = publisher.soFar().published();
            publisher.publish(item);
            if (item instanceof Item.Accepted accepted && publisher.soFar().published() > before) {
              receipt.decided(accepted.claim().header().id());
            }
          });
    }
    return receipt.of(publisher.finish());
  }
}
