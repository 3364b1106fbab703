package io.foreknown.producers.cap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long things. */
final class Digest {
  /** Bytes kept: enough that nobody finds two things of one name. */
  private static final int LENGTH = 16;

  private Digest() {}

  /** The first half of SHA-256 as 32 hexadecimal digits. */
  static String hex(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
