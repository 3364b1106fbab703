package io.foreknown.streams.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.EOFException;
import java.lang.invoke.VarHandle;

/** Bytes that are read one after the other; unlike the JDK's streams it takes no locks. */
final class ByteSource implements DataInput {
  private static final VarHandle INTS = ByteSink.view(int[].class);
  private static final VarHandle LONGS = ByteSink.view(long[].class);

  private final byte[] bytes;
  private int read;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasMore() {
    return read < bytes.length;
  }

  /** Passes so many bytes, and returns where they are. */
  private int next(int count) throws EOFException {
    int at = read;
    if (count > bytes.length - at) {
      throw new EOFException();
    }
    read = at + count;
    return at;
  }

  /** So many bytes as text in UTF-8. */
  String readText(int size) throws EOFException {
    int at = next(size);
    return new String(bytes, at, size, UTF_8);
  }

  @Override
  public byte readByte() throws EOFException {
    int at = next(1);
    return bytes[at];
  }

  @Override
  public void readFully(byte[] into, int offset, int count) throws EOFException {
    System.arraycopy(bytes, next(count), into, offset, count);
  }

  @Override
  public int readInt() throws EOFException {
    return (int) INTS.get(bytes, next(Integer.BYTES));
  }

  @Override
  public long readLong() throws EOFException {
    return (long) LONGS.get(bytes, next(Long.BYTES));
  }

  @Override
  public int readUnsignedByte() throws EOFException {
    return readByte() & 0xff;
  }

  @Override
  public void readFully(byte[] into) throws EOFException {
    readFully(into, 0, into.length);
  }

  @Override
  public boolean readBoolean() throws EOFException {
    return readByte() != 0;
  }

  @Override
  public double readDouble() throws EOFException {
    return Double.longBitsToDouble(readLong());
  }

  @Override
  public float readFloat() throws EOFException {
    return Float.intBitsToFloat(readInt());
  }

  @Override
  public int skipBytes(int count) {
    throw unused();
  }

  @Override
  public short readShort() {
    throw unused();
  }

  @Override
  public int readUnsignedShort() {
    throw unused();
  }

  @Override
  public char readChar() {
    throw unused();
  }

  @Override
  public String readLine() {
    throw unused();
  }

  @Override
  public String readUTF() {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("the internal form has no such values");
  }
}
