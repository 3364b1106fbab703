package io.foreknown.producers.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Who may send. */
final class Guard {
  private static final String BEARER = "Bearer ";

  private final IntakeSettings settings;

  Guard(IntakeSettings settings) {
    this.settings = settings;
  }

  /** Null: nothing stands against it. */
  @Nullable Reply refusal(Request request) {
    if (settings.isLoopback()
        && !IntakeSettings.LOOPBACK.contains(Request.getServerName(request))) {
      return Reply.problem(421, "this intake answers to this machine's own name only");
    }
    if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
      return Reply.problem(403, "the intake is for programs; a web page may not send claims");
    }
    return isKnown(request)
        ? null
        : Reply.problem(
            401, "the token is expected, as Bearer", Map.of("WWW-Authenticate", "Bearer"));
  }

  private boolean isKnown(Request request) {
    String token = settings.token();
    String told = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return token == null
        || (told != null
            && told.startsWith(BEARER)
            && MessageDigest.isEqual(
                told.substring(BEARER.length()).strip().getBytes(UTF_8), token.getBytes(UTF_8)));
  }
}
