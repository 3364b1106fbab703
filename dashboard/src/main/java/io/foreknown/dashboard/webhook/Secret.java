package io.foreknown.dashboard.webhook;

import static io.foreknown.domain.InvalidValueException.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an endpoint and we know and nobody else; several while the one replaces the other.
 *
 * <p>The signature is that of <a href="https://www.standardwebhooks.com">Standard Webhooks</a>:
 * HMAC-SHA256 over id, seconds since 1970 and body, joined by full stops.
 */
public final class Secret {
  private static final String PREFIX = "whsec_";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final String HMAC = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  private Secret(List<SecretKeySpec> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The secrets of a text, one a line: Base64, with or without {@value #PREFIX} before it. */
  public static Secret parse(String text) {
    List<SecretKeySpec> keys =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Secret::key).toList();
    require(
        !keys.isEmpty(),
        "there is no secret, one line or more of %s and Base64 are expected",
        PREFIX);
    return new Secret(keys);
  }

  /** The line is not repeated in what is thrown. */
  private static SecretKeySpec key(String line) {
    byte[] key = decoded(line.startsWith(PREFIX) ? line.substring(PREFIX.length()) : line);
    require(
        key.length >= LEAST_BYTES && key.length <= MOST_BYTES,
        "a secret has %d bytes, %d to %d in Base64 are expected",
        key.length,
        LEAST_BYTES,
        MOST_BYTES);
    return new SecretKeySpec(key, HMAC);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** The value of the header {@code webhook-signature}, a signature for each secret. */
  String signature(String id, long seconds, String body) {
    byte[] signed = (id + "." + seconds + "." + body).getBytes(UTF_8);
    return keys.stream()
        .map(key -> "v1," + Base64.getEncoder().encodeToString(hmac(key, signed)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError("every Java platform has " + HMAC, e);
    }
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Secret";
  }
}
