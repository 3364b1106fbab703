package io.foreknown.streams.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.streams.liveness.LifeCycle.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private static final TopicPartition ONE = new TopicPartition("claims-changelog", 0);
  private static final TopicPartition TWO = new TopicPartition("claims-changelog", 1);

  private final List<String> lines = new ArrayList<>();
  private Duration now = Duration.ofMinutes(1);
  private final LifeCycle life = new LifeCycle(lines::add, () -> now);

  private void changed(State to, State from) {
    life.changed(to, from, () -> new Share(12, 3));
  }

  @Test
  void aStartIsSaidFromTheAssignmentToTheWork() {
    changed(State.REBALANCING, State.CREATED);
    life.onRestoreStart(ONE, "claims", 0, 10);
    life.onRestoreStart(TWO, "claims", 0, 5);
    life.onBatchRestored(ONE, "claims", 10, 10);
    life.onRestoreEnd(ONE, "claims", 10);
    life.onBatchRestored(TWO, "claims", 5, 5);
    now = now.plusMillis(3_240);
    life.onRestoreEnd(TWO, "claims", 5);
    changed(State.RUNNING, State.REBALANCING);

    assertThat(lines)
        .containsExactly(
            "waits for its share of the work",
            "restores its state",
            "restored its state in 3.2 s: 2 partitions, 15 records",
            "works on 12 tasks, and keeps the state of 3 more");
  }

  @Test
  void theNextRestoreBeginsAnew() {
    life.onRestoreStart(ONE, "claims", 0, 10);
    life.onBatchRestored(ONE, "claims", 10, 10);
    changed(State.RUNNING, State.REBALANCING);
    lines.clear();
    now = now.plusMinutes(5);
    life.onRestoreStart(TWO, "claims", 0, 1);
    life.onBatchRestored(TWO, "claims", 1, 1);
    changed(State.RUNNING, State.REBALANCING);

    assertThat(lines)
        .startsWith("restores its state", "restored its state in 0.0 s: 1 partitions, 1 records");
  }

  @Test
  void nothingIsRestoredWhereNothingWasLost() {
    changed(State.RUNNING, State.REBALANCING);

    assertThat(lines).hasSize(1);
  }

  @Test
  void anEndIsSaid() {
    changed(State.PENDING_SHUTDOWN, State.RUNNING);
    changed(State.NOT_RUNNING, State.PENDING_SHUTDOWN);
    changed(State.PENDING_ERROR, State.RUNNING);
    changed(State.ERROR, State.PENDING_ERROR);

    assertThat(lines).containsExactly("stops", "stopped", "has failed");
  }

  @Test
  void oneTaskIsOne() {
    life.changed(State.RUNNING, State.REBALANCING, () -> new Share(1, 0));

    assertThat(lines).containsExactly("works on 1 task");
  }
}
