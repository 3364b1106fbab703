package io.foreknown.feeds.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Passes over blanks before a document: XML allows none before its declaration, and many a program
 * that writes feeds begins with an empty line.
 *
 * @param rest what comes after them
 * @param lines how many of them were ended
 */
record LeadingBlanks(InputStream rest, long lines) {
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  /** A byte order mark is passed over too; what is UTF-16 or UTF-32 stays as it is. */
  static LeadingBlanks skip(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    skipMark(bytes);
    long lines = 0;
    int next = bytes.read();
    while (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
      lines += next == '\n' ? 1 : 0;
      next = bytes.read();
    }
    if (next >= 0) {
      bytes.unread(next);
    }
    return new LeadingBlanks(bytes, lines);
  }

  private static void skipMark(PushbackInputStream bytes) throws IOException {
    byte[] read = new byte[BYTE_ORDER_MARK.length];
    int length = Math.max(0, bytes.readNBytes(read, 0, read.length));
    boolean mark = length == read.length;
    for (int i = 0; mark && i < length; i++) {
      mark = (read[i] & 0xFF) == BYTE_ORDER_MARK[i];
    }
    if (!mark) {
      bytes.unread(read, 0, length);
    }
  }
}
