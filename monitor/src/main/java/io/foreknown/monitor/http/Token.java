package io.foreknown.monitor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must be given, as Bearer or as the password of Basic, which browsers can ask for.
 *
 * @param name whose it is; null: nobody's in particular
 */
public record Token(@Nullable String name, String secret) {
  /** Whether a header carries it; compares in a time that tells nothing of the secret. */
  public boolean isIn(@Nullable String authorization) {
    return MessageDigest.isEqual(secretIn(authorization).getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  /** Whether this is it. */
  public boolean isSecret(String given) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  /** Not the secret: what is printed may be read by all. */
  @Override
  public String toString() {
    return "the token of " + (name == null ? "all" : name);
  }

  /** Of the header's scheme any case is as good, says RFC 9110. */
  private static String secretIn(@Nullable String authorization) {
    String[] words = authorization == null ? new String[0] : authorization.strip().split(" +", 2);
    if (words.length < 2) {
      return "";
    }
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> words[1];
      case "basic" -> password(words[1]);
      default -> "";
    };
  }

  private static String password(String credentials) {
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
