package io.foreknown.domain.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a match: the first 128 bits of SHA-256 over both event ids, in hexadecimal. */
final class MatchId {
  private static final int BYTES = 16;

  private MatchId() {}

  static String of(String warning, String incident) {
    MessageDigest digest = sha256();
    digest.update(warning.getBytes(UTF_8));
    digest.update((byte) 0);
    digest.update(incident.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
