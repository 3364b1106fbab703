package io.foreknown.producers.decide;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.Deduplicator;
import io.foreknown.producers.publish.Publisher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Sends decisions of people who wait for them. What cannot be admitted is reported to them, and is
 * not put among the rejections. Safe for several threads.
 */
public final class DecisionPublisher implements AutoCloseable {
  private final ClaimProducer producer;
  private final InstantSource clock;

  /**
   * Sends through a producer, which is closed with it.
   *
   * @param clock decides on what lies in the future
   */
  public DecisionPublisher(ClaimProducer claimProducer, InstantSource clock) {
    this.producer = claimProducer;
    this.clock = clock;
  }

  /**
   * Sends decisions, or what takes them back, and waits until the brokers have them.
   *
   * @throws InvalidValueException if one cannot be admitted; none is sent then
   * @throws KafkaException if they could not be sent
   */
  public void publish(List<? extends Claim> decisions, Origin origin) {
    for (Claim decision : decisions) {
      Refusal refusal = ClockRule.refusal(decision.header(), clock.instant());
      if (refusal != null) {
        throw new InvalidValueException(words(refusal.problem()));
      }
    }
    List<Rejection> refused = new ArrayList<>();
    // Shares the producer, which outlives it.
    @SuppressWarnings("resource")
    Publisher publisher = new Publisher(producer, clock, refused::add, Deduplicator.NONE);
    decisions.forEach(decision -> publisher.publish(new Item.Accepted(decision, origin)));
    publisher.finish();
    if (!refused.isEmpty()) {
      throw new InvalidValueException(words(refused.get(0).problems().get(0)));
    }
  }

  private static String words(Problem problem) {
    return problem.field().isEmpty()
        ? problem.message()
        : problem.field() + " " + problem.message();
  }

  @Override
  public void close() {
    producer.close();
  }
}
