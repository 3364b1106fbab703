package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownBrokersTest {
  private static final Map<Integer, String> BOTH = Map.of(1, "b1:9092", 2, "b2:9092");
  private static final Map<Integer, String> FIRST = Map.of(1, "b1:9092");

  private final KnownBrokers brokers = new KnownBrokers();

  @Test
  void aBrokerThatGoesAndComesIsSaidOnceEach() {
    assertThat(brokers.seen(BOTH)).isEmpty();
    assertThat(brokers.seen(FIRST)).containsExactly("broker 2 at b2:9092 is gone");
    assertThat(brokers.seen(FIRST)).isEmpty();
    assertThat(brokers.seen(BOTH)).containsExactly("broker 2 at b2:9092 is back");
    assertThat(brokers.seen(BOTH)).isEmpty();
  }

  @Test
  void aNewBrokerIsNoNews() {
    brokers.seen(FIRST);

    assertThat(brokers.seen(BOTH)).isEmpty();
  }

  @Test
  void silenceIsSaidOnceAndItsEnd() {
    brokers.seen(BOTH);

    assertThat(brokers.silent("timed out")).containsExactly("Kafka does not answer: timed out");
    assertThat(brokers.silent("timed out again")).isEmpty();
    assertThat(brokers.seen(FIRST))
        .containsExactly("Kafka answers again", "broker 2 at b2:9092 is gone");
  }
}
