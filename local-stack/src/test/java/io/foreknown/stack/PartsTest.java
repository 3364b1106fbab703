package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final List<String> closed = new ArrayList<>();
  private final Parts parts = new Parts();

  @Test
  void partsCloseOnceAndInTheOppositeOrder() {
    parts.add(() -> closed.add("lock"));
    parts.add(() -> closed.add("broker"));

    parts.close();
    parts.close();

    assertThat(closed).containsExactly("broker", "lock");
  }

  @Test
  void partsCloseEvenIfOneFails() {
    parts.add(() -> closed.add("lock"));
    parts.add(
        () -> {
          throw new IllegalStateException("the broker hangs");
        });

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(parts::close)
        .withMessage("the local stack did not stop cleanly: the broker hangs");
    assertThat(closed).containsExactly("lock");
  }

  @Test
  void interruptedThreadClosesUndisturbedAndStaysInterrupted() {
    parts.add(() -> closed.add("interrupted: " + Thread.currentThread().isInterrupted()));
    Thread.currentThread().interrupt();

    parts.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(closed).containsExactly("interrupted: false");
  }
}
