package io.foreknown.producers.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;

/** One text again and again: a document of any size, made as it is read. */
public final class Repeated extends InputStream {
  private final byte[] unit;
  private final long size;
  private long read;

  private Repeated(byte[] unit, long size) {
    this.unit = unit;
    this.size = size - size % unit.length;
  }

  /** So many bytes of it, with a head and a tail. */
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
    return read < size ? unit[(int) (read++ % unit.length)] : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    int most = (int) Math.min(length, size - read);
    for (int i = 0; i < most; i++) {
      bytes[from + i] = (byte) read();
    }
    return most == 0 ? -1 : most;
  }
}
