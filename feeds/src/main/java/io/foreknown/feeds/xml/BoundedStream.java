package io.foreknown.feeds.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Ends the reading when more bytes pass than a parser may take for one event: names, comments and
 * instructions are kept whole by it, and nothing else bounds their memory.
 */
final class BoundedStream extends FilterInputStream {
  /** Bytes between two events, read-ahead included. */
  static final int LIMIT = 1 << 20;

  private long passed;

  BoundedStream(InputStream in) {
    super(in);
  }

  /** An event has come: counts from zero again. */
  void restart() {
    passed = 0;
  }

  @Override
  public int read() throws IOException {
    int one = bytes(super::read);
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = bytes(() -> super.read(bytes, from, length));
    count(Math.max(0, read));
    return read;
  }

  /** What breaks here is told from what the parser finds, which it calls by the same class. */
  private static int bytes(BoundedRead boundedRead) {
    try {
      return boundedRead.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from the stream below. */
  private interface BoundedRead {
    int read() throws IOException;
  }

  private void count(int bytes) throws BoundExceededException {
    passed += bytes;
    if (passed > LIMIT) {
      throw new BoundExceededException();
    }
  }

  /** Too much for one event. */
  static final class BoundExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    BoundExceededException() {
      super("a tag, comment or section has more than %d bytes".formatted(LIMIT));
    }
  }
}
