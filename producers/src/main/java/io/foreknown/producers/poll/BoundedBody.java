package io.foreknown.producers.poll;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends a download that grows over its limit. */
public final class BoundedBody<T> implements BodySubscriber<T> {
  private final BodySubscriber<T> inner;
  private final long limit;
  private final AtomicLong received = new AtomicLong();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

  /** More came than is taken. */
  public static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(long limit) {
      super("the answer has more than %d bytes".formatted(limit));
    }
  }

  /** Around what takes the content, up to so many bytes. */
  public BoundedBody(BodySubscriber<T> inner, long limit) {
    this.inner = inner;
    this.limit = limit;
  }

  @Override
  public CompletionStage<T> getBody() {
    return inner.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription.set(given);
    inner.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    long more = buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received.addAndGet(more) <= limit) {
      inner.onNext(buffers);
      return;
    }
    Subscription given = subscription.getAndSet(null);
    if (given != null) {
      given.cancel();
      inner.onError(new TooLongException(limit));
    }
  }

  @Override
  public void onError(Throwable error) {
    inner.onError(error);
  }

  @Override
  public void onComplete() {
    inner.onComplete();
  }
}
