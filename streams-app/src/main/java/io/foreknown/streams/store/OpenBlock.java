package io.foreknown.streams.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The block that is being written. */
final class OpenBlock {
  /** What a row takes beside its key and its value, at most. */
  private static final int AROUND = 32;

  private byte[] bytes;
  private int size = 1;

  OpenBlock(int expected) {
    this.bytes = new byte[expected];
    this.bytes[0] = BlockRow.FORM;
  }

  boolean isEmpty() {
    return size == 1;
  }

  int size() {
    return size;
  }

  /** Whether a row of this key and value would make it larger than so many bytes. */
  boolean isFull(byte[] key, byte @Nullable [] value, int most) {
    return !isEmpty() && size + room(key, value) > most;
  }

  private static int room(byte[] key, byte @Nullable [] value) {
    return AROUND + key.length + (value == null ? 0 : value.length);
  }

  /** Writes a row; returns its offset. The form is that of {@link BlockRow}. */
  int add(int table, long replaced, int replacedBytes, byte[] key, byte @Nullable [] value) {
    int needed = size + room(key, value);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    int from = size;
    int at = from;
    bytes[at++] = (byte) table;
    at = BlockRow.write(bytes, at, replaced + 1);
    at = BlockRow.write(bytes, at, replacedBytes);
    at = BlockRow.write(bytes, at, key.length);
    at = BlockRow.write(bytes, at, value == null ? 0 : value.length + 1);
    System.arraycopy(key, 0, bytes, at, key.length);
    at += key.length;
    if (value != null) {
      System.arraycopy(value, 0, bytes, at, value.length);
      at += value.length;
    }
    size = at;
    return from;
  }

  /** What is written so far, and room for more behind it. */
  byte[] bytes() {
    return bytes;
  }

  /** All that is written; nothing is left. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 1;
    return taken;
  }
}
