package io.foreknown.benchmarks.candidate;

import java.util.concurrent.CompletableFuture;

/** A candidate at work. */
public interface Running extends AutoCloseable {
  /** Completes once it has its partitions and begins. */
  CompletableFuture<Void> running();

  /** Completes only if it stops by itself. */
  CompletableFuture<Throwable> failure();

  @Override
  void close();
}
