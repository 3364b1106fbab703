package io.foreknown.monitor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What must be told, as Bearer or as the password of Basic, which browsers can ask for. */
record Token(String secret) {

  /** Compares in a time that tells nothing of the secret. */
  boolean isTold(@Nullable String authorization) {
    return MessageDigest.isEqual(told(authorization).getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  /** Of the header's scheme any case is as good, says RFC 9110. */
  private static String told(@Nullable String authorization) {
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
