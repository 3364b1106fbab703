package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foreknown.operations.cluster.CommandException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WhileUpTest {
  private final CompletableFuture<IllegalStateException> failure = new CompletableFuture<>();

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void workThatWaitsForWhatHasFailedEndsWithTheFailure() {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(
            () ->
                WhileUp.run(
                    failure,
                    () -> {
                      failure.completeAsync(
                          () -> new IllegalStateException("the broker has ended"));
                      waitForEver();
                    }))
        .withMessage("the broker has ended");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void failureDuringWorkThatGoesOnIsSaidAtItsEnd() {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(
            () ->
                WhileUp.run(
                    failure, () -> failure.complete(new IllegalStateException("disk full"))))
        .withMessage("disk full");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whatTheWorkItselfSaysStaysWhereNothingElseFailed() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                WhileUp.run(
                    failure,
                    () -> {
                      throw new IllegalStateException("of the work");
                    }))
        .withMessage("of the work");
  }

  @Test
  void failureAfterTheWorkInterruptsNobody() {
    WhileUp.run(failure, () -> {});

    failure.complete(new IllegalStateException("late"));

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
