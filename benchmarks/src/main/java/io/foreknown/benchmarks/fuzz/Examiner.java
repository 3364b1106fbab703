package io.foreknown.benchmarks.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Gives inputs to a target, each within a time, and takes whatever comes. */
final class Examiner implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration HANGS = Duration.ofSeconds(30);

  private final Target target;
  private ExecutorService worker = worker();
  private Duration slowest = Duration.ZERO;

  Examiner(Target target) {
    this.target = target;
  }

  private static ExecutorService worker() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "fuzz");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** The most processor time that an input took. */
  Duration slowest() {
    return slowest;
  }

  /** What is wrong; null: nothing. */
  @Nullable FuzzFault fault(FuzzInput fuzzInput) throws InterruptedException {
    Future<@Nullable FuzzFault> result = worker.<@Nullable FuzzFault>submit(() -> timed(fuzzInput));
    try {
      return result.get(HANGS.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // The thread cannot be stopped; it is left behind.
      worker.shutdownNow();
      worker = worker();
      return FuzzFault.of("hangs for %d seconds".formatted(HANGS.toSeconds()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable FuzzFault timed(FuzzInput fuzzInput) {
    Duration first = Duration.ZERO;
    // Once more, when it was slow: the machine may have been, or the compiler.
    for (int round = 0; round < 2; round++) {
      long began = THREADS.getCurrentThreadCpuTime();
      FuzzFault fuzzFault = untimed(fuzzInput);
      first = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began);
      if (fuzzFault != null || first.compareTo(LIMIT) <= 0) {
        slowest = first.compareTo(slowest) > 0 ? first : slowest;
        return fuzzFault;
      }
    }
    slowest = first.compareTo(slowest) > 0 ? first : slowest;
    return FuzzFault.of("takes more than a second: " + first);
  }

  @SuppressWarnings("CatchingUnchecked") // Whatever is thrown is what is looked for.
  private @Nullable FuzzFault untimed(FuzzInput fuzzInput) {
    try {
      String given = target.fault(fuzzInput);
      return given == null ? null : FuzzFault.of(given);
    } catch (Throwable thrown) {
      return FuzzFault.of(thrown);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    target.close();
  }
}
