package io.foreknown.dashboard.http;

import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.stream.Live;
import io.foreknown.dashboard.stream.Wanted;
import io.foreknown.dashboard.view.Kind;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Server-Sent Events of alerts, contradictions and matches, and of the fact that anything changed.
 */
final class StreamHandler extends Handler.Abstract {
  private static final String PREFIX = "/stream/";

  private static final Map<String, Kind> STREAMS =
      Map.of("alerts", Kind.ALERTS, "contradictions", Kind.CONTRADICTIONS, "matches", Kind.MATCHES);

  /** So many may follow at once; each costs a connection and a bounded queue. */
  private static final int MOST = 2_000;

  private final Live live;
  private final Supplier<Progress> progress;

  StreamHandler(Live live, Supplier<Progress> progress) {
    this.live = live;
    this.progress = progress;
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
        following.accept(new StreamWriter(live, response, callback));
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

  private Consumer<StreamWriter> following(Ask ask) {
    if (ask.isFor("stream", "changes")) {
      var unused = new Params(ask);
      return StreamWriter::watch;
    }
    Wanted wanted = wanted(ask);
    return writer -> writer.follow(wanted);
  }

  private Wanted wanted(Ask ask) {
    Kind kind = STREAMS.get(ask.segment(1));
    if (kind == null || ask.path().size() != 2) {
      throw ProblemException.notFound(
          "there are streams of alerts, contradictions, matches and changes");
    }
    Params params = new Params(ask, "hazard", "place", "party", "state", "text", "since");
    return new Wanted(kind, params.filter(), params.since(), Params.token(ask));
  }

  private void requireRoom() {
    if (!progress.get().isBegun()) {
      throw new ProblemException(503, "what is on the topics is still being read");
    }
    if (live.subscriberCount() >= MOST) {
      throw new ProblemException(503, "%d readers follow, more are not taken".formatted(MOST));
    }
  }
}
