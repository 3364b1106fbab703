package io.foreknown.streams.wire;

import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that are written one after the other; unlike the JDK's streams it takes no locks. */
final class ByteSink implements DataOutput {
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private static final char LAST_OF_ASCII = 0x7f;

  private byte[] bytes;
  private int size;

  ByteSink(int expected) {
    this.bytes = new byte[expected];
  }

  static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  int size() {
    return size;
  }

  /** Forgets what was written, and keeps the room. */
  void clear() {
    size = 0;
  }

  /** How many bytes it has room for. */
  int room() {
    return bytes.length;
  }

  /**
   * Writes a text of ASCII alone as any text is written, without a copy.
   *
   * @return false, and nothing is written, if it has other characters
   */
  boolean writeAscii(String text) throws IOException {
    int before = size;
    int length = text.length();
    Basics.writeSize(length, this);
    int at = next(length);
    for (int i = 0; i < length; i++) {
      char one = text.charAt(i);
      if (one > LAST_OF_ASCII) {
        size = before;
        return false;
      }
      bytes[at + i] = (byte) one;
    }
    return true;
  }

  /** Makes room for so many bytes, and returns where they go. */
  private int next(int count) {
    int at = size;
    size += count;
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
    }
    return at;
  }

  @Override
  public void writeByte(int value) {
    int at = next(1);
    bytes[at] = (byte) value;
  }

  @Override
  public void write(byte[] from, int offset, int count) {
    int at = next(count);
    System.arraycopy(from, offset, bytes, at, count);
  }

  @Override
  public void writeInt(int value) {
    int at = next(Integer.BYTES);
    INTS.set(bytes, at, value);
  }

  @Override
  public void writeLong(long value) {
    int at = next(Long.BYTES);
    LONGS.set(bytes, at, value);
  }

  @Override
  public void write(int value) {
    writeByte(value);
  }

  @Override
  public void write(byte[] from) {
    write(from, 0, from.length);
  }

  @Override
  public void writeBoolean(boolean value) {
    writeByte(value ? 1 : 0);
  }

  @Override
  public void writeDouble(double value) {
    writeLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void writeFloat(float value) {
    writeInt(Float.floatToRawIntBits(value));
  }

  @Override
  public void writeShort(int value) {
    throw unused();
  }

  @Override
  public void writeChar(int value) {
    throw unused();
  }

  @Override
  public void writeBytes(String text) {
    throw unused();
  }

  @Override
  public void writeChars(String text) {
    throw unused();
  }

  @Override
  public void writeUTF(String text) {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the internal form has no such values");
  }
}
