package io.foreknown.operations.replay;

import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.UnknownStateStoreException;

/** Reads the stores of a running instance, which none may while its partitions are assigned. */
final class StateReading {
  private StateReading() {}

  /** Between two attempts; ends them by throwing. */
  @FunctionalInterface
  interface Pause {
    void await() throws ExecutionException, InterruptedException;
  }

  /** The answer of the first attempt that finds the stores open. */
  static <T> T answered(Supplier<T> question, Pause pause)
      throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return question.get();
      } catch (UnknownStateStoreException e) {
        throw e;
      } catch (InvalidStateStoreException e) {
        pause.await();
      }
    }
  }
}
