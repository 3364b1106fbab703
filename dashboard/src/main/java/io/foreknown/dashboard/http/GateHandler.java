package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What every request must pass, and what every answer says to browsers. */
final class GateHandler extends Handler.Wrapper {
  /** The page may run and show what comes from here, and nothing else. */
  private static final HttpFields SAFETY =
      HttpFields.build()
          .add(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
                  + " form-action 'none'; frame-ancestors 'none'")
          .add("X-Content-Type-Options", "nosniff")
          .add("Referrer-Policy", "no-referrer")
          .add("Cross-Origin-Opener-Policy", "same-origin")
          .add("Cross-Origin-Resource-Policy", "same-origin")
          .asImmutable();

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> OPEN = Set.of("/health/live", "/health/ready");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final @Nullable String token;
  private final boolean isLoopback;

  GateHandler(HttpSettings settings, Handler inner) {
    super(inner);
    this.token = settings.token();
    this.isLoopback = LOOPBACK.contains(settings.host());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    for (HttpField field : SAFETY) {
      response.getHeaders().put(field);
    }
    Answer refusal = refusal(request);
    if (refusal == null) {
      return super.handle(request, response, callback);
    }
    AnswerHandler.write(refusal, response, callback);
    return true;
  }

  private @Nullable Answer refusal(Request request) {
    if (!METHODS.contains(request.getMethod())) {
      return Answer.problem(405, "nothing can be changed here; GET and HEAD are answered")
          .with("Allow", "GET, HEAD");
    }
    if (isLoopback && !LOOPBACK.contains(Request.getServerName(request))) {
      return Answer.problem(421, "this server answers to this machine's own name only");
    }
    if (token != null && !OPEN.contains(request.getHttpURI().getPath()) && !isKnown(request)) {
      return Answer.problem(401, "the token is expected, as Bearer or as a Basic password")
          .with("WWW-Authenticate", "Basic realm=\"Foreknown\", charset=\"UTF-8\"");
    }
    return null;
  }

  private boolean isKnown(Request request) {
    String told = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (told == null || token == null) {
      return false;
    }
    String value = told.startsWith("Basic ") ? password(told) : told.replaceFirst("^Bearer ", "");
    return MessageDigest.isEqual(value.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private static String password(String told) {
    try {
      String pair = new String(Base64.getDecoder().decode(told.substring(6).strip()), UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
