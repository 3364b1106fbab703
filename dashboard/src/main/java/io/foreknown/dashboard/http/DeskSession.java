package io.foreknown.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.monitor.http.Token;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.server.Request;

/**
 * Who of the desk asks: by the token itself, or by a cookie that a browser has been given for it.
 *
 * <p>The cookie is a keyed hash of a fixed word: it follows from the token and does not reveal it,
 * and needs no list of sessions. No script reads it, and no page of another site has it sent.
 */
final class DeskSession {
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] WORD = "foreknown desk".getBytes(UTF_8);

  /** Cookies know no ports: two dashboards on one machine would take each other's. */
  private static final String NAME = "foreknown-desk-%d";

  private DeskSession() {}

  /** Empty: somebody who reads. */
  static Optional<Token> of(Request request, DeskAccess deskAccess) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    String cookie =
        Request.getCookies(request).stream()
            .filter(each -> each.getName().equals(name(request)))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
    return deskAccess.people().stream()
        .filter(token -> token.isIn(header) || isFor(token, cookie))
        .findFirst();
  }

  private static boolean isFor(Token token, String cookie) {
    return MessageDigest.isEqual(value(token).getBytes(UTF_8), cookie.getBytes(UTF_8));
  }

  /** The header that gives a browser the cookie, for as long as it is open. */
  static String opened(Request request, Token token) {
    return cookie(request, value(token), "");
  }

  /** The header that takes it away. */
  static String closed(Request request) {
    return cookie(request, "", "; Max-Age=0");
  }

  private static String cookie(Request request, String value, String lifetime) {
    boolean isSecure =
        request.isSecure()
            || HttpScheme.HTTPS.is(request.getHeaders().get(HttpHeader.X_FORWARDED_PROTO));
    return "%s=%s; Path=/api; HttpOnly; SameSite=Strict%s%s"
        .formatted(name(request), value, isSecure ? "; Secure" : "", lifetime);
  }

  private static String name(Request request) {
    return NAME.formatted(Request.getServerPort(request));
  }

  private static String value(Token token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.secret().getBytes(UTF_8), ALGORITHM));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(WORD));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has HMAC with SHA-256", e);
    }
  }
}
