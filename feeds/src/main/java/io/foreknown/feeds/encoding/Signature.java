package io.foreknown.feeds.encoding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes. */
enum Signature {
  GZIP("gzip", 0x1f, 0x8b),
  UTF_16_LITTLE("UTF-16", 0xff, 0xfe),
  UTF_16_BIG("UTF-16", 0xfe, 0xff),
  ZIP("a zip archive", 'P', 'K', 3, 4),
  BZIP2("bzip2", 'B', 'Z', 'h'),
  XZ("xz", 0xfd, '7', 'z', 'X', 'Z'),
  ZSTD("zstd", 0x28, 0xb5, 0x2f, 0xfd),

  /** What the format itself has to make sense of. */
  NONE("plain");

  /** The most bytes that one of them has. */
  static final int LENGTH = 5;

  /** As messages call it where it is not read. */
  private final String shown;

  private final byte[] bytes;

  Signature(String shown, int... bytes) {
    this.shown = shown;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  /** The one that a file with this beginning has. */
  static Signature of(byte[] head) {
    return Arrays.stream(values()).filter(one -> one.begins(head)).findFirst().orElse(NONE);
  }

  private boolean begins(byte[] head) {
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }

  boolean isUtf16() {
    return this == UTF_16_LITTLE || this == UTF_16_BIG;
  }

  /**
   * What is said where it cannot be read.
   *
   * @param outer what it is packed in; null: nothing
   */
  String refusal(@Nullable Signature outer) {
    String within = outer == null ? "" : " within " + outer.shown;
    return isUtf16()
        ? "is UTF-16, UTF-8 is expected: iconv -f UTF-16 -t UTF-8"
        : "is %s%s, which is not read; unpack it first".formatted(shown, within);
  }
}
