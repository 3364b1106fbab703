package io.foreknown.streams.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DeferredTest {
  private final Deferred faults = new Deferred();
  private final List<String> done = new ArrayList<>();

  @Test
  void whatComesAfterAFaultIsDoneFirst() {
    faults.run(() -> done.add("one"));
    faults.run(() -> fail("two"));
    faults.run(() -> done.add("three"));
    faults.run(() -> fail("four"));
    faults.run(() -> fail("five"));

    assertThat(done).containsExactly("one", "three");
    assertThatIllegalStateException()
        .isThrownBy(faults::rethrow)
        .withMessage("two")
        .satisfies(fault -> assertThat(fault.getSuppressed()).hasSize(1));
  }

  @Test
  void nothingIsThrownWhereAllWentWell() {
    faults.run(() -> done.add("one"));

    faults.rethrow();

    assertThat(done).containsExactly("one");
  }

  @Test
  void whatIsNoFaultOfOursIsNotPutOff() {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(
            () ->
                faults.run(
                    () -> {
                      throw new TimeoutException("the broker is gone");
                    }));
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }
}
