package io.foreknown.benchmarks.candidate;

import java.util.concurrent.CompletableFuture;

/**
 * A candidate at work.
 *
 * @param running completes once it has its partitions and begins
 * @param failure completes only if it stops by itself
 */
public record Running(
    CompletableFuture<Void> running, CompletableFuture<Throwable> failure, Runnable stop)
    implements AutoCloseable {
  @Override
  public void close() {
    stop.run();
  }
}
