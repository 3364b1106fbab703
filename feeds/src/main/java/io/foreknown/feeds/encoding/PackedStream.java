package io.foreknown.feeds.encoding;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Packed bytes on their way to who unpacks them: counts them, and knows when they break off. */
final class PackedStream extends FilterInputStream {
  private long count;
  private @Nullable IOException failure;

  PackedStream(InputStream in) {
    super(in);
  }

  /** Bytes so far. */
  long count() {
    return count;
  }

  /** Whether this is what broke off, and not what was found in its bytes. */
  boolean hasThrown(IOException e) {
    return e.equals(failure);
  }

  @Override
  public int read() throws IOException {
    int one = counted(super::read);
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = counted(() -> super.read(bytes, from, length));
    count += Math.max(0, read);
    return read;
  }

  private int counted(UnpackedRead unpackedRead) throws IOException {
    try {
      return unpackedRead.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Reads from the stream below. */
  private interface UnpackedRead {
    int read() throws IOException;
  }

  /**
   * Never none: who unpacks gzip asks whether another member follows, and a pipe that has nothing
   * yet is not at its end.
   */
  @Override
  public int available() {
    return 1;
  }
}
