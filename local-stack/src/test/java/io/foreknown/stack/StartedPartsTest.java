package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartedPartsTest {
  private final List<String> closed = new ArrayList<>();
  private final StartedParts startedParts = new StartedParts();

  @Test
  void partsCloseOnceAndInTheOppositeOrder() {
    startedParts.add(() -> closed.add("lock"));
    startedParts.add(() -> closed.add("broker"));

    startedParts.close();
    startedParts.close();

    assertThat(closed).containsExactly("broker", "lock");
  }

  @Test
  void partsCloseEvenIfOneFails() {
    startedParts.add(() -> closed.add("lock"));
    startedParts.add(
        () -> {
          throw new IllegalStateException("the broker hangs");
        });

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(startedParts::close)
        .withMessage("the local stack did not stop cleanly: the broker hangs");
    assertThat(closed).containsExactly("lock");
  }

  @Test
  void interruptedThreadClosesUndisturbedAndStaysInterrupted() {
    startedParts.add(() -> closed.add("interrupted: " + Thread.currentThread().isInterrupted()));
    Thread.currentThread().interrupt();

    startedParts.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).containsExactly("interrupted: false");
  }
}
