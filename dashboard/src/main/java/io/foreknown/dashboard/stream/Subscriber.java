package io.foreknown.dashboard.stream;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * One reader of a stream: first what there was, then what comes.
 *
 * <p>What comes waits in a bounded queue of buffers that all readers share. A reader that is so
 * slow that the queue is full is told so and cut off, which costs it nothing but a new connection.
 */
public final class Subscriber {
  /** At 100 messages a second, 20 seconds. */
  static final int MOST_WAITING = 2_000;

  private static final ByteBuffer CUT =
      Frame.of(
          "cut",
          "{\"reason\":\"you read more slowly than there is news: more than "
              + MOST_WAITING
              + " messages wait; come again with the last id\"}");

  private final Subscription subscription;
  private final Runnable wake;
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private final Deque<ByteBuffer> first = new ArrayDeque<>();
  private Iterator<ByteBuffer> backlog = Collections.emptyIterator();
  private boolean cut;

  /** {@code wake} is called when there is something to write; it must not block. */
  Subscriber(Subscription subscription, Runnable wake) {
    this.subscription = subscription;
    this.wake = wake;
  }

  Subscription subscription() {
    return subscription;
  }

  synchronized void begin(Iterator<ByteBuffer> what) {
    backlog = what;
  }

  /** A message before all others. */
  synchronized void beginWith(ByteBuffer message) {
    first.add(message);
  }

  /** Lets a message wait, or cuts the reader off. */
  synchronized void offer(ByteBuffer message) {
    if (cut) {
      return;
    }
    if (waiting.size() < MOST_WAITING) {
      waiting.add(message);
    } else {
      cut = true;
      backlog = Collections.emptyIterator();
      waiting.clear();
      waiting.add(CUT);
    }
  }

  /** Lets a message wait unless the same waits already. */
  synchronized void offerOnce(ByteBuffer message) {
    if (!waiting.contains(message)) {
      waiting.add(message);
    }
  }

  void wake() {
    wake.run();
  }

  /** A sign of life for a reader for whom nothing waits. */
  public void beat() {
    synchronized (this) {
      if (backlog.hasNext() || !waiting.isEmpty() || cut) {
        return;
      }
      waiting.add(Frame.HEARTBEAT);
    }
    wake();
  }

  /** What to write next, of its own for the caller; null when there is nothing now. */
  public synchronized @Nullable ByteBuffer next() {
    ByteBuffer message = first.poll();
    if (message == null) {
      message = backlog.hasNext() ? backlog.next() : waiting.poll();
    }
    return message == null ? null : message.slice();
  }

  /** Whether it was cut off and has received everything that it will receive. */
  public synchronized boolean isOver() {
    return cut && waiting.isEmpty();
  }
}
