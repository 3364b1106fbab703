package io.foreknown.dashboard.http;

import io.foreknown.dashboard.stream.Subscriber;
import io.foreknown.dashboard.stream.Subscription;
import io.foreknown.dashboard.stream.SubscriptionHub;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Writes to one subscriber as fast as it reads, and no faster; no thread waits for it.
 *
 * <p>Whatever waits is put together, so that a burst costs one write.
 */
final class StreamWriter extends IteratingCallback {
  private static final int MOST_AT_ONCE = 32 * 1024;

  private final SubscriptionHub hub;
  private final Response response;
  private final Callback callback;
  private final Executor executor;
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile @Nullable Subscriber subscriber;

  StreamWriter(
      SubscriptionHub subscriptionHub, Response response, Callback callback, Executor executor) {
    this.hub = subscriptionHub;
    this.response = response;
    this.callback = callback;
    this.executor = executor;
  }

  void follow(Subscription subscription) {
    subscriber = hub.subscribe(subscription, this::wake);
    iterate();
  }

  void watch() {
    subscriber = hub.watch(this::wake);
    iterate();
  }

  /** News that comes before its turn has come is written together with what woke it first. */
  private void wake() {
    if (!woken.getAndSet(true)) {
      executor.execute(this::write);
    }
  }

  private void write() {
    woken.set(false);
    iterate();
  }

  @Override
  protected Action process() {
    Subscriber reader = subscriber;
    if (reader == null) {
      return Action.IDLE;
    }
    ByteBuffer bytes = together(reader);
    if (bytes != null) {
      response.write(false, bytes, this);
      return Action.SCHEDULED;
    }
    return reader.isOver() ? Action.SUCCEEDED : Action.IDLE;
  }

  private static @Nullable ByteBuffer together(Subscriber reader) {
    ByteBuffer first = reader.next();
    if (first == null || first.remaining() >= MOST_AT_ONCE) {
      return first;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (ByteBuffer next = first; next != null; next = reader.next()) {
      byte[] bytes = new byte[next.remaining()];
      next.get(bytes);
      all.writeBytes(bytes);
      if (all.size() >= MOST_AT_ONCE) {
        break;
      }
    }
    return ByteBuffer.wrap(all.toByteArray());
  }

  @Override
  protected void onCompleteSuccess() {
    leave();
    response.write(true, ByteBuffer.allocate(0), callback);
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    leave();
    callback.failed(cause);
  }

  private void leave() {
    Subscriber reader = subscriber;
    if (reader != null) {
      hub.leave(reader);
    }
  }
}
