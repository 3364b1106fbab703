package io.foreknown.producers.publish;

import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.FaultBarrier;
import io.foreknown.producers.Item;
import io.foreknown.schemas.serde.WireLimits;
import io.foreknown.schemas.topic.TopicSettings;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends claims into their topics, and what is no claim into the topic of rejections. Not for
 * several threads; several publishers may share an outlet.
 */
public final class Publisher implements AutoCloseable {
  private final Outlet outlet;
  private final InstantSource clock;
  private final Hearer hearer;
  private final Repeats repeats;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private Summary summary = Summary.NONE;

  /**
   * Opens an outlet of its own.
   *
   * @param client properties for the client and the Schema Registry's
   * @param clock decides on embargoes and on what lies in the future
   */
  public Publisher(
      TopicSettings topics, Map<String, String> client, InstantSource clock, Hearer hearer) {
    this(Outlet.open(topics, client), clock, hearer, Repeats.NONE);
  }

  /**
   * Sends through an outlet, which is closed with it; who shares one closes the outlet alone.
   *
   * @param clock decides on embargoes and on what lies in the future
   * @param repeats what need not be sent again
   */
  public Publisher(Outlet outlet, InstantSource clock, Hearer hearer, Repeats repeats) {
    this.outlet = outlet;
    this.clock = clock;
    this.hearer = hearer;
    this.repeats = repeats;
  }

  /**
   * Sends one item, or queues it.
   *
   * @throws KafkaException if this or an earlier item could not be sent
   */
  public void publish(Item item) {
    failIfAnyFailed();
    if (item instanceof Item.Accepted accepted) {
      Refusal refusal = ClockRule.refusal(accepted.claim().header(), clock.instant());
      if (refusal == null) {
        send(accepted);
      } else {
        refuse(Rejection.of(refusal, accepted.claim(), accepted.origin()));
      }
    } else if (item instanceof Item.Refused refused) {
      refuse(refused.rejection());
    } else {
      count(item instanceof Item.Held ? Fate.HELD : Fate.WITHOUT_CLAIM);
    }
  }

  private void send(Item.Accepted item) {
    FaultBarrier.<Runnable>around(
            item.origin(),
            () -> {
              ProducerRecord<String, byte[]> record = outlet.record(item);
              return () -> send(item, record);
            },
            fault -> () -> refuse(fault))
        .run();
  }

  private void send(Item.Accepted item, ProducerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value.length > Limits.CLAIM_BYTES) {
      refuse(Rejection.of(WireLimits.tooLarge(value.length), item.claim(), item.origin()));
    } else if (repeats.isRepeat(() -> Digest.ofClaim(record.topic(), record.key(), value))) {
      count(Fate.REPEATED);
    } else {
      send(record);
      count(Fate.PUBLISHED);
      summary = item.isMended() ? summary.plusMended() : summary;
    }
  }

  /** What is under embargo goes nowhere, not even among the rejections. */
  private void refuse(Rejection rejection) {
    if (rejection.reason() == Reason.EMBARGOED) {
      hearer.notAdmitted(rejection);
      count(Fate.HELD);
      return;
    }
    // First of all, as a registry may be silent: who asks again later must not find a repetition.
    ProducerRecord<String, byte[]> record = outlet.record(rejection);
    if (repeats.isRepeat(() -> Digest.of(rejection))) {
      count(Fate.REPEATED);
    } else {
      hearer.notAdmitted(rejection);
      send(record);
      count(Fate.REJECTED);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback keeps the first failure.
  private void send(ProducerRecord<String, byte[]> record) {
    outlet.send(record, (sent, error) -> failure.compareAndSet(null, error));
  }

  private void count(Fate fate) {
    summary = summary.plus(fate);
    hearer.became(fate);
  }

  private void failIfAnyFailed() {
    Exception error = failure.get();
    if (error != null) {
      throw new KafkaException("a claim could not be sent: " + error.getMessage(), error);
    }
  }

  /** What became of everything so far, though it may still be on its way. */
  public Summary soFar() {
    return summary;
  }

  /**
   * Waits until all that was sent is acknowledged, and tells what became of it.
   *
   * @throws KafkaException if any of it could not be sent
   */
  public Summary finish() {
    outlet.flush();
    failIfAnyFailed();
    return summary;
  }

  @Override
  public void close() {
    outlet.close();
  }
}
