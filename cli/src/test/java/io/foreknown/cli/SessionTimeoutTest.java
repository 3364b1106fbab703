package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTimeoutTest {
  private static final long GIB = 1L << 30;

  @Test
  void aSecondForEachGibibyteWithinWhatBrokersAllow() {
    assertThat(SessionTimeout.forHeap(GIB / 2)).isEqualTo(Duration.ofSeconds(6));
    assertThat(SessionTimeout.forHeap(18 * GIB)).isEqualTo(Duration.ofSeconds(19));
    assertThat(SessionTimeout.forHeap(200 * GIB)).isEqualTo(Duration.ofSeconds(45));
  }

  @Test
  void isSetWhereNobodyHasChosenOne() {
    assertThat(SessionTimeout.in(Map.of("linger.ms", "5"), GIB))
        .containsOnly(
            Map.entry("linger.ms", "5"), Map.entry("consumer.session.timeout.ms", "6000"));
  }

  @Test
  void whatTheUserHasChosenStays() {
    Map<String, String> bare = Map.of("session.timeout.ms", "9000");
    Map<String, String> main = Map.of("main.consumer.session.timeout.ms", "9000");

    assertThat(SessionTimeout.in(bare, GIB)).isEqualTo(bare);
    assertThat(SessionTimeout.in(main, GIB)).isEqualTo(main);
  }

  @Test
  void underStreamsItIsTheBrokersOwn() {
    Map<String, String> streams = Map.of("group.protocol", "STREAMS");

    assertThat(SessionTimeout.in(streams, GIB)).isEqualTo(streams);
  }
}
