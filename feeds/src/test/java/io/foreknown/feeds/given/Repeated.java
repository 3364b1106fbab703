package io.foreknown.feeds.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/** So many bytes, made as they are read. */
public final class Repeated extends InputStream {
  private static final int BLOCK = 1 << 16;

  /** The unit, many times. */
  private final byte[] block;

  private final int unit;
  private final long size;
  private long read;

  /** A unit again and again, up to a size that is a multiple of its own. */
  public Repeated(byte[] unit, long size) {
    this.unit = unit.length;
    this.size = size - size % unit.length;
    this.block = new byte[(BLOCK / unit.length + 1) * unit.length];
    for (int i = 0; i < block.length; i++) {
      block[i] = unit[i % unit.length];
    }
  }

  /** A head, a unit again and again, and a tail. */
  public static InputStream between(String head, String unit, long size, String tail) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(bytes(head), new Repeated(unit.getBytes(UTF_8), size), bytes(tail))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Override
  public int read() {
    return read < size ? block[(int) (read++ % unit)] : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    int at = (int) (read % unit);
    int most = (int) Math.min(Math.min(length, block.length - at), size - read);
    System.arraycopy(block, at, bytes, from, most);
    read += most;
    return most == 0 ? -1 : most;
  }
}
