package io.foreknown.monitor.http;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What every request must pass, whichever server it comes to, and what every answer says to
 * browsers.
 */
public final class Gate extends Handler.Wrapper {
  /** No page may show or run what comes from here; a server that has a page says more. */
  private static final HttpFields SAFETY =
      HttpFields.build()
          .add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .add("X-Content-Type-Options", "nosniff")
          .add("Referrer-Policy", "no-referrer")
          .add("Cross-Origin-Opener-Policy", "same-origin")
          .add("Cross-Origin-Resource-Policy", "same-origin")
          .asImmutable();

  /** Whether a program works is no secret, and those who ask for it often have none. */
  private static final Set<String> OPEN = Set.of(MonitorServer.LIVE, MonitorServer.READY);

  /** Where pages lie that others may show in a frame. */
  private static final String EMBEDDED = "/embed/";

  /** What a request keeps the name under of whoever sends it. */
  private static final String SENDER = Gate.class.getName() + ".sender";

  private static final RequestRefusal MISDIRECTED =
      new RequestRefusal(
          421, "this server is not known by the name in Host; --allowed-host adds one");
  private static final RequestRefusal FOREIGN =
      new RequestRefusal(
          403,
          "a page of another origin may not ask; a proxy in front has to pass Host on, and"
              + " --allowed-host to name it");
  private static final RequestRefusal UNKNOWN =
      new RequestRefusal(401, "the token is expected, as Bearer or as a Basic password");

  private final HostNames names;
  private final AllowedOrigins allowedOrigins;
  private final List<Token> tokens;
  private final boolean isEmbeddable;
  private final Watcher watcher;

  /** Hears of requests that were refused. */
  @FunctionalInterface
  public interface Watcher {
    /** Called before the answer. */
    void refused(Request request, int status);
  }

  Gate(HttpSettings settings, AllowedOrigins allowedOrigins, Watcher watcher, Handler inner) {
    super(inner);
    this.names = new HostNames(settings);
    this.allowedOrigins = allowedOrigins;
    this.tokens = settings.access().tokens();
    this.isEmbeddable = !settings.access().embeddingOrigins().isEmpty();
    this.watcher = watcher;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    for (HttpField field : SAFETY) {
      response.getHeaders().put(field);
    }
    RequestRefusal requestRefusal = refusal(request);
    if (requestRefusal == null) {
      return super.handle(request, response, callback);
    }
    if (requestRefusal.equals(UNKNOWN)) {
      response.getHeaders().add(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"Foreknown\"");
      response
          .getHeaders()
          .add(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Foreknown\", charset=\"UTF-8\"");
    }
    watcher.refused(request, requestRefusal.status());
    requestRefusal.write(response, callback);
    return true;
  }

  private @Nullable RequestRefusal refusal(Request request) {
    if (!names.contains(
        Request.getServerName(request),
        Request.getServerPort(request),
        request.getConnectionMetaData().getLocalSocketAddress())) {
      return MISDIRECTED;
    }
    if (Browsing.isForeign(request) && !allowedOrigins.mayRead(request) && !isEmbedded(request)) {
      return FOREIGN;
    }
    return isKnown(request) ? null : UNKNOWN;
  }

  /** Which page may frame it, the browser sees by the answer. */
  private boolean isEmbedded(Request request) {
    return isEmbeddable
        && Browsing.isFrame(request)
        && request.getHttpURI().getCanonicalPath().startsWith(EMBEDDED);
  }

  private boolean isKnown(Request request) {
    if (tokens.isEmpty() || OPEN.contains(request.getHttpURI().getPath())) {
      return true;
    }
    String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    Token known = tokens.stream().filter(token -> token.isIn(given)).findFirst().orElse(null);
    if (known != null && known.name() != null) {
      request.setAttribute(SENDER, known.name());
    }
    return known != null;
  }

  /** Whose token a request carried that came through; null: nobody's in particular. */
  public static @Nullable String sender(Request request) {
    return (String) request.getAttribute(SENDER);
  }
}
