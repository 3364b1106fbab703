package io.foreknown.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are the same whenever what they name is the same. */
public final class StableId {
  private static final int BYTES = 16;

  private StableId() {}

  /** The first 128 bits of SHA-256 over the parts, a zero byte between them, in hexadecimal. */
  public static String of(String... parts) {
    byte[] hash = sha256().digest(String.join("\0", parts).getBytes(UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
