package io.foreknown.operations.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same work on many things, on all processors, and hands on what comes of it one by one,
 * in their order and in the thread that adds them. What the work throws is thrown there too.
 *
 * <p>Holds some hundred things at a time, whatever comes.
 */
public final class InOrder<T, R> {
  private static final int BATCH = 64;
  private static final int BATCHES = 2 * Runtime.getRuntime().availableProcessors();

  private final Function<T, R> work;
  private final Consumer<R> sink;
  private final int atATime;
  private final Deque<ForkJoinTask<List<R>>> begun = new ArrayDeque<>();
  private List<T> batch = new ArrayList<>();

  /** Hands on to the sink; the work must be safe for several threads. */
  public InOrder(Function<T, R> work, Consumer<R> sink) {
    this(work, sink, BATCH);
  }

  private InOrder(Function<T, R> work, Consumer<R> sink, int atATime) {
    this.work = work;
    this.sink = sink;
    this.atATime = atATime;
  }

  /** The same for things so large that each is worth a task. */
  public static <T, R> InOrder<T, R> oneByOne(Function<T, R> work, Consumer<R> sink) {
    return new InOrder<>(work, sink, 1);
  }

  /** Adds a thing, and may hand on what came of earlier ones. */
  public void add(T thing) {
    batch.add(thing);
    if (batch.size() == atATime) {
      begin();
    }
    if (begun.size() > BATCHES) {
      handOn();
    }
  }

  /** Hands on all the rest. */
  public void finish() {
    if (!batch.isEmpty()) {
      begin();
    }
    while (!begun.isEmpty()) {
      handOn();
    }
  }

  private void begin() {
    List<T> things = batch;
    batch = new ArrayList<>();
    begun.add(ForkJoinPool.commonPool().submit(() -> things.stream().map(work).toList()));
  }

  private void handOn() {
    begun.remove().join().forEach(sink);
  }
}
