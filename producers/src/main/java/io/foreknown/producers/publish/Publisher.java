package io.foreknown.producers.publish;

import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
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
 * several threads; several publishers may share a producer.
 */
public final class Publisher implements AutoCloseable {
  private final ClaimProducer producer;
  private final InstantSource clock;
  private final PublishListener listener;
  private final Deduplicator deduplicator;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private Summary summary = Summary.NONE;

  /**
   * Opens a producer of its own.
   *
   * @param client properties for the client and the Schema Registry's
   * @param clock decides on embargoes and on what lies in the future
   */
  public Publisher(
      TopicSettings topics,
      Map<String, String> client,
      InstantSource clock,
      PublishListener publishListener) {
    this(ClaimProducer.open(topics, client), clock, publishListener, Deduplicator.NONE);
  }

  /**
   * Sends through a producer, which is closed with it; who shares one closes the producer alone.
   *
   * @param clock decides on embargoes and on what lies in the future
   * @param deduplicator what need not be sent again
   */
  public Publisher(
      ClaimProducer claimProducer,
      InstantSource clock,
      PublishListener publishListener,
      Deduplicator deduplicator) {
    this.producer = claimProducer;
    this.clock = clock;
    this.listener = publishListener;
    this.deduplicator = deduplicator;
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
      count(item instanceof Item.Held ? PublishResult.HELD : PublishResult.WITHOUT_CLAIM);
    }
  }

  private void send(Item.Accepted item) {
    FaultBarrier.<Runnable>around(
            item.origin(),
            () -> {
              ProducerRecord<String, byte[]> record = producer.record(item);
              return () -> send(item, record);
            },
            fault -> () -> refuse(fault),
            KafkaException.class)
        .run();
  }

  private void send(Item.Accepted item, ProducerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value.length > Limits.CLAIM_BYTES) {
      refuse(Rejection.of(WireLimits.tooLarge(value.length), item.claim(), item.origin()));
    } else if (deduplicator.isRepeat(() -> Digest.ofClaim(record.topic(), record.key(), value))) {
      count(PublishResult.REPEATED);
    } else {
      send(record);
      count(PublishResult.PUBLISHED);
      summary = item.isMended() ? summary.plusMended() : summary;
    }
  }

  /** What is under embargo goes nowhere, not even among the rejections. */
  private void refuse(Rejection rejection) {
    if (rejection.reason() == Reason.EMBARGOED) {
      listener.onRejected(rejection);
      count(PublishResult.HELD);
      return;
    }
    // First of all, as a registry may be silent: who asks again later must not find a repetition.
    ProducerRecord<String, byte[]> record = producer.record(rejection);
    if (deduplicator.isRepeat(() -> Digest.of(rejection))) {
      count(PublishResult.REPEATED);
    } else {
      listener.onRejected(rejection);
      send(record);
      count(PublishResult.REJECTED);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback keeps the first failure.
  private void send(ProducerRecord<String, byte[]> record) {
    producer.send(record, (sent, error) -> failure.compareAndSet(null, error));
  }

  private void count(PublishResult publishResult) {
    summary = summary.plus(publishResult);
    listener.onResult(publishResult);
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
   * Waits until all that was sent is acknowledged, and returns what became of it.
   *
   * @throws KafkaException if any of it could not be sent
   */
  public Summary finish() {
    producer.flush();
    failIfAnyFailed();
    return summary;
  }

  @Override
  public void close() {
    producer.close();
  }
}
