package io.foreknown.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are the same whenever what they name is the same. */
public final class StableId {
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(StableId::sha256);

  private StableId() {}

  /** An id as numbers: sorted as unsigned ones, ids are in the order of their texts. */
  public record Bits(long high, long low) {
    private static final HexFormat HEX = HexFormat.of();

    /** In hexadecimal. */
    @Override
    public String toString() {
      return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
  }

  /** The first 128 bits of SHA-256 over the parts, a zero byte between them, in hexadecimal. */
  public static String of(String... parts) {
    return bits(parts).toString();
  }

  /** The same as numbers. */
  public static Bits bits(String... parts) {
    ByteBuffer hash =
        ByteBuffer.wrap(SHA_256.get().digest(String.join("\0", parts).getBytes(UTF_8)));
    return new Bits(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
