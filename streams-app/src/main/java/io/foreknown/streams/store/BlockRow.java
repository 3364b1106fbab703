package io.foreknown.streams.store;

import io.foreknown.streams.fault.OtherFormException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row of a block that is looked at, one after the other or anywhere.
 *
 * <p>A block is a byte for the form and then rows. A row is the number of its table (a byte), where
 * the row stood whose place it takes and how many bytes that had (0 and 0: there was none), the
 * lengths of key and value, and both. A row without a value says that the row whose place it takes
 * stands no more. Numbers are written seven bits a byte, the lowest first; places and lengths of
 * values are one more than they are, so that 0 is none.
 */
final class BlockRow {
  /** Of blocks, apart from the form of the values in them. */
  static final byte FORM = 1;

  private static final int BITS = 7;
  private static final int MORE = 0x80;

  private byte[] block = {FORM};
  private int from;
  private int end = 1;
  private int table;
  private long replaced = BlockPlace.NONE;
  private int replacedBytes;
  private int key;
  private int keyLength;
  private int valueLength;

  /** Before the first row of a block. */
  void open(byte[] of) {
    if (of[0] != FORM) {
      throw new OtherFormException("a block", of[0], FORM);
    }
    block = of;
    end = 1;
  }

  /**
   * Goes to the next row.
   *
   * @param size how many bytes of the block are written
   * @return false: there is none
   */
  boolean next(int size) {
    if (end >= size) {
      return false;
    }
    at(block, end);
    return true;
  }

  /** Goes to the row that begins at an offset. */
  void at(byte[] of, int offset) {
    block = of;
    from = offset;
    end = offset;
    table = block[end++];
    replaced = number() - 1;
    replacedBytes = (int) number();
    keyLength = (int) number();
    valueLength = (int) number() - 1;
    key = end;
    end = key + keyLength + Math.max(0, valueLength);
  }

  private long number() {
    long number = 0;
    for (int shift = 0; ; shift += BITS) {
      byte next = block[end++];
      number |= (long) (next & (MORE - 1)) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  /** Writes a number, and returns where the next byte goes. */
  static int write(byte[] into, int at, long number) {
    int next = at;
    long left = number;
    while (left >= MORE) {
      into[next++] = (byte) ((left & (MORE - 1)) | MORE);
      left >>>= BITS;
    }
    into[next++] = (byte) left;
    return next;
  }

  /** Where it begins in its block. */
  int offset() {
    return from;
  }

  /** How many bytes it has. */
  int bytes() {
    return end - from;
  }

  int table() {
    return table;
  }

  /** Where the row stood whose place it takes; {@link BlockPlace#NONE}: there was none. */
  long replaced() {
    return replaced;
  }

  /** How many bytes that had. */
  int replacedBytes() {
    return replacedBytes;
  }

  byte[] key() {
    return Arrays.copyOfRange(block, key, key + keyLength);
  }

  boolean isOf(byte[] other) {
    return Arrays.equals(block, key, key + keyLength, other, 0, other.length);
  }

  /** Null: the row whose place it takes stands no more. */
  byte @Nullable [] value() {
    return valueLength < 0 ? null : Arrays.copyOfRange(block, end - valueLength, end);
  }

  boolean hasValue(byte[] other) {
    return Arrays.equals(block, end - Math.max(0, valueLength), end, other, 0, other.length)
        && hasValue();
  }

  boolean hasValue() {
    return valueLength >= 0;
  }
}
