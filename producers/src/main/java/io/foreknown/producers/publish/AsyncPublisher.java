package io.foreknown.producers.publish;

import io.foreknown.feeds.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Publishes on a thread of its own, in the order of the feed, while the next items are read. Few
 * items wait at a time, so that memory is bounded whatever they hold.
 *
 * <p>What cannot be sent fails a later call, with the same exception. All calls come from one
 * thread, and what the publisher reports comes from the other.
 */
public final class AsyncPublisher implements AutoCloseable {
  private static final int MOST = 32;

  /** So many at a time are worth being looked for. */
  private static final int SOME = MOST / 4;

  /** Looking again after a moment costs less than being woken for each item. */
  private static final long MOMENT_NANOS = Duration.ofMillis(1).toNanos();

  /** The least such moment: so few items wait that a quick reader would wait for a longer one. */
  private static final long LEAST_MOMENT_NANOS = 50_000;

  private final Publisher publisher;
  private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(MOST);
  private final FutureTask<@Nullable Void> work = new FutureTask<>(this::work);
  private final Thread thread = new Thread(work, "publish");
  private volatile boolean isClosed;
  private final AtomicLong sent = new AtomicLong();
  private long taken;

  private AsyncPublisher(Publisher publisher) {
    this.publisher = publisher;
  }

  /** Sends through the publisher, which stays open. */
  public static AsyncPublisher to(Publisher publisher) {
    AsyncPublisher asyncPublisher = new AsyncPublisher(publisher);
    asyncPublisher.thread.start();
    return asyncPublisher;
  }

  /** Takes one item; waits while many are waiting. */
  public void publish(Item item) {
    try {
      do {
        requireWorking();
      } while (!waiting.offer(item, MOMENT_NANOS, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    taken++;
  }

  /** Waits until all that was taken is acknowledged, and returns what became of it. */
  public Summary finish() {
    while (sent.get() < taken) {
      requireWorking();
      LockSupport.parkNanos(MOMENT_NANOS);
    }
    requireWorking();
    return publisher.finish();
  }

  /** Hands on what was taken, without waiting for it to be acknowledged. */
  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private @Nullable Void work() {
    List<Item> batch = new ArrayList<>(MOST);
    long moment = LEAST_MOMENT_NANOS;
    boolean isLast;
    do {
      isLast = isClosed;
      waiting.drainTo(batch);
      batch.forEach(publisher::publish);
      sent.addAndGet(batch.size());
      if (!isLast) {
        moment = pause(batch.size(), moment);
      }
      batch.clear();
    } while (!isLast);
    return null;
  }

  /** Waits until some items will have come, and returns how long to wait the next time. */
  private static long pause(int came, long moment) {
    if (came >= 2 * SOME) {
      return Math.max(moment / 2, LEAST_MOMENT_NANOS);
    }
    LockSupport.parkNanos(moment);
    return came < SOME ? Math.min(2 * moment, MOMENT_NANOS) : moment;
  }

  private void requireWorking() {
    if (!work.isDone()) {
      return;
    }
    try {
      work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    throw new IllegalStateException("is closed");
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while publishing", e);
  }
}
