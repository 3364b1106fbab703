package io.foreknown.producers.decide;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.producers.Item;
import io.foreknown.producers.publish.Outlet;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Repeats;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Sends decisions of people who wait for them. What cannot be admitted is told to them, and is not
 * put among the rejections. Safe for several threads.
 */
public final class DecisionPublisher implements AutoCloseable {
  private final Outlet outlet;
  private final InstantSource clock;

  /**
   * Sends through an outlet, which is closed with it.
   *
   * @param clock decides on what lies in the future
   */
  public DecisionPublisher(Outlet outlet, InstantSource clock) {
    this.outlet = outlet;
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
    // Shares the outlet, which outlives it.
    @SuppressWarnings("resource")
    Publisher publisher = new Publisher(outlet, clock, refused::add, Repeats.NONE);
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
    outlet.close();
  }
}
