package io.foreknown.producers.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.producers.given.Broker;
import io.foreknown.producers.given.Incidents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class AsyncPublisherTest {
  private static final Instant NOW = Instant.parse("2025-05-04T00:00:00Z");
  private static final int MANY = 1_000;

  private final Broker broker = Broker.started();
  private final Publisher publisher =
      new Publisher(broker.producer(), InstantSource.fixed(NOW), given -> {}, Deduplicator.NONE);

  @Test
  void whatIsTakenIsSentInItsOrderAndCountedWhenItIsFinished() {
    String[] ids = ids();
    try (AsyncPublisher asyncPublisher = AsyncPublisher.to(publisher)) {
      Incidents.of("a.ndjson", ids).forEach(asyncPublisher::publish);
      assertThat(asyncPublisher.finish()).isEqualTo(new Summary(MANY, MANY, 0, 0, 0, 0));
      asyncPublisher.publish(Incidents.of("b.ndjson", "later").findFirst().orElseThrow());
      assertThat(asyncPublisher.finish().published()).isEqualTo(MANY + 1);
    }
    assertThat(broker.sent().subList(0, MANY))
        .isEqualTo(List.of(ids).stream().map(id -> "incidents " + id).toList());
  }

  @Test
  void whatWasTakenBeforeItClosesIsSent() {
    try (AsyncPublisher asyncPublisher = AsyncPublisher.to(publisher)) {
      Incidents.of("a.ndjson", "i1", "i2").forEach(asyncPublisher::publish);
    }
    assertThat(broker.sent()).containsExactly("incidents i1", "incidents i2");
  }

  @Test
  void whatCannotBeSentFailsTheFeedAndNobodyWaitsForEver() {
    broker.refuse(new KafkaException("no brokers"));
    try (AsyncPublisher asyncPublisher = AsyncPublisher.to(publisher)) {
      assertThatThrownBy(
              () -> {
                Incidents.of("a.ndjson", ids()).forEach(asyncPublisher::publish);
                asyncPublisher.finish();
              })
          .isInstanceOf(KafkaException.class)
          .hasMessage("no brokers");
      assertThatThrownBy(asyncPublisher::finish).isInstanceOf(KafkaException.class);
    }
  }

  private static String[] ids() {
    return IntStream.range(0, MANY).mapToObj(number -> "i" + number).toArray(String[]::new);
  }
}
