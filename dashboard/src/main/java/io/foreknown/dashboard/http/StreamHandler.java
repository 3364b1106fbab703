package io.foreknown.dashboard.http;

import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.stream.Subscription;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.view.ViewKind;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Server-Sent Events of alerts, contradictions and matches, and of the fact that anything changed.
 */
final class StreamHandler extends Handler.Abstract {
  private static final String PREFIX = "/stream/";

  private static final Map<String, ViewKind> STREAMS =
      Map.of(
          "alerts",
          ViewKind.ALERTS,
          "contradictions",
          ViewKind.CONTRADICTIONS,
          "matches",
          ViewKind.MATCHES);

  /** So many may follow at once; each costs a connection and a bounded queue. */
  private static final int MOST = 2_000;

  /** Each news to hundreds of readers would wake as many threads, were there so many. */
  private static final int WRITERS = 2;

  private final SubscriptionHub hub;
  private final Supplier<Progress> progress;
  private final QueuedThreadPool writers = new QueuedThreadPool(WRITERS, WRITERS);

  StreamHandler(SubscriptionHub subscriptionHub, Supplier<Progress> progress) {
    this.hub = subscriptionHub;
    this.progress = progress;
    writers.setName("stream");
    writers.setReservedThreads(0);
    installBean(writers);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!request.getHttpURI().getPath().startsWith(PREFIX)) {
      return false;
    }
    try {
      Consumer<StreamWriter> following = following(AnswerHandler.ask(request));
      if (request.getMethod().equals("HEAD")) {
        begin(response);
        callback.succeeded();
      } else {
        requireRoom();
        begin(response);
        following.accept(new StreamWriter(hub, response, callback, writers));
      }
    } catch (ProblemException e) {
      AnswerHandler.write(e.answer(), response, callback);
    }
    return true;
  }

  private static void begin(Response response) {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Accel-Buffering", "no");
  }

  private Consumer<StreamWriter> following(ApiRequest apiRequest) {
    if (apiRequest.isFor("stream", "changes")) {
      var unused = new Params(apiRequest);
      return StreamWriter::watch;
    }
    Subscription subscription = subscription(apiRequest);
    return writer -> writer.follow(subscription);
  }

  private Subscription subscription(ApiRequest apiRequest) {
    ViewKind viewKind = STREAMS.get(apiRequest.segment(1));
    if (viewKind == null || apiRequest.path().size() != 2) {
      throw ProblemException.notFound(
          "there are streams of alerts, contradictions, matches and changes");
    }
    Params params = new Params(apiRequest, "hazard", "place", "party", "state", "text", "since");
    return new Subscription(viewKind, params.filter(), params.since(), Params.token(apiRequest));
  }

  private void requireRoom() {
    if (!progress.get().isBegun()) {
      throw new ProblemException(503, "what is on the topics is still being read");
    }
    if (hub.subscriberCount() >= MOST) {
      throw new ProblemException(503, "%d readers follow, more are not taken".formatted(MOST));
    }
  }
}
