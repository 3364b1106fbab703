package io.foreknown.dashboard.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An scheduler that is worked off by one thread, which is enough: nothing on it waits. */
public final class SingleThreadScheduler implements Scheduler, AutoCloseable {
  private final InstantSource clock;
  private final CompletableFuture<Throwable> failure;
  private final ScheduledThreadPoolExecutor thread;

  /** {@code failure} is completed with what a task throws. */
  public SingleThreadScheduler(
      String name, InstantSource clock, CompletableFuture<Throwable> failure) {
    this.clock = clock;
    this.failure = failure;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void run(Runnable task) {
    runAfter(Duration.ZERO, task);
  }

  @Override
  public void runAfter(Duration wait, Runnable task) {
    try {
      var unused = thread.schedule(() -> guarded(task), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      if (!thread.isShutdown()) {
        throw e;
      }
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      failure.complete(e);
    }
  }

  /** What waits is not done; what is being done is finished. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      var unused = thread.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
