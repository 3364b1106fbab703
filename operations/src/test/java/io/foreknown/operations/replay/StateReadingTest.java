package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.UnknownStateStoreException;
import org.junit.jupiter.api.Test;

class StateReadingTest {
  private final Queue<RuntimeException> failures = new ArrayDeque<>();
  private final List<String> pauses = new ArrayList<>();

  @Test
  void waitsWhilePartitionsAreAssigned() throws Exception {
    failures.add(
        new InvalidStateStoreException(
            "Cannot get state store because the stream thread is PARTITIONS_ASSIGNED"));
    failures.add(new InvalidStateStoreException("the store is closed"));

    assertThat(StateReading.answered(this::read, () -> pauses.add("pause"))).isEqualTo("row");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void failsForAStoreThatIsNotThere() {
    failures.add(new UnknownStateStoreException("no such store"));

    assertThatThrownBy(() -> StateReading.answered(this::read, () -> pauses.add("pause")))
        .isInstanceOf(UnknownStateStoreException.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void endsWithThePipeline() {
    failures.add(new InvalidStateStoreException("the store is closed"));

    assertThatThrownBy(
            () ->
                StateReading.answered(
                    this::read,
                    () -> {
                      throw new IllegalStateException("the pipeline stopped by itself");
                    }))
        .hasMessageContaining("stopped by itself");
  }

  private String read() {
    RuntimeException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return "row";
  }
}
