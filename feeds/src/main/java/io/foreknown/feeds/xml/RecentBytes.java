package io.foreknown.feeds.xml;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes on their way to a parser, of which the last can be read again: a parser that stops at a
 * fault has read ahead, and says the place of the fault in characters.
 */
final class RecentBytes extends InputStream {
  /** Bytes that can be read again; parsers read ahead by some eight thousand. */
  static final int KEPT = 1 << 16;

  /** Bytes that are taken from below at once. */
  private static final int BLOCK = 1 << 12;

  private final InputStream in;
  private final byte[] ring = new byte[KEPT];

  /** Bytes taken from below. */
  private long end;

  /** Bytes of these that are given, those that were given back not counted. */
  private long at;

  /** Bytes given since {@link #restart}. */
  private long bytes;

  /** By how many characters these are fewer, if they are UTF-8. */
  private long surplus;

  RecentBytes(InputStream in) {
    this.in = in;
  }

  /** A parser begins here: its characters are counted anew. */
  void restart() {
    bytes = 0;
    surplus = 0;
  }

  /** Characters given since then, as Java counts them; in another encoding than UTF-8 bytes. */
  long characters(boolean isUtf8) {
    return isUtf8 ? bytes - surplus : bytes;
  }

  @Override
  public int read() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    return counted(ring[slot(at++)]) & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == end && !fill()) {
      return -1;
    }
    int slot = slot(at);
    int given = (int) Math.min(Math.min(length, KEPT - slot), end - at);
    System.arraycopy(ring, slot, into, from, given);
    at += given;
    bytes += given;
    surplus += surplus(into, from, given);
    return given;
  }

  private static int surplus(byte[] some, int from, int length) {
    int surplus = 0;
    for (int i = from; i < from + length; i++) {
      surplus += some[i] >= 0 ? 0 : 1 - width(some[i]);
    }
    return surplus;
  }

  private boolean fill() throws IOException {
    int slot = slot(end);
    int read = in.read(ring, slot, Math.min(BLOCK, KEPT - slot));
    end += Math.max(0, read);
    return read > 0;
  }

  private static int slot(long position) {
    return (int) (position % KEPT);
  }

  private byte counted(byte one) {
    bytes++;
    surplus += 1 - width(one);
    return one;
  }

  /** Characters that begin with a byte of UTF-8: none, one, or a pair of surrogates. */
  private static int width(byte one) {
    int value = one & 0xff;
    if ((value & 0xC0) == 0x80) {
      return 0;
    }
    return value >= 0xF0 ? 2 : 1;
  }

  /** Gives one byte back; false: it is not kept any more. */
  boolean back() {
    if (at == 0 || end - at + 1 > KEPT - BLOCK) {
      return false;
    }
    at--;
    bytes--;
    surplus -= 1 - width(ring[slot(at)]);
    return true;
  }

  /** Gives so many characters back; false: they are not all kept. */
  boolean back(long characters, boolean isUtf8) {
    long target = characters(isUtf8) - characters;
    while (characters(isUtf8) > target) {
      if (!back()) {
        return false;
      }
    }
    return true;
  }

  /** Whether these bytes come next, of those that were given back. */
  boolean isNext(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      if (at + i >= end || ring[slot(at + i)] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
