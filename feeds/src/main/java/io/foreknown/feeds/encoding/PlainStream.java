package io.foreknown.feeds.encoding;

import io.foreknown.domain.problem.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a feed, unpacked if they are gzip. Looks at nothing before it is read; fails by an
 * {@link EncodingException} where the bytes are something that no format can be in.
 *
 * <p>Holds no more of what it unpacks than one buffer, and ends where that is out of all
 * proportion: a few bytes must not keep a reader busy for hours.
 */
public final class PlainStream extends InputStream {
  private static final int BUFFER = 1 << 13;

  private final InputStream in;
  private final boolean readsUtf16;
  private final @Nullable Signature unpackedFrom;
  private @Nullable InputStream plain;
  private @Nullable PackedStream packed;
  private @Nullable InputStream whole;
  private byte[] head = {};
  private long unpacked;

  private PlainStream(InputStream in, boolean readsUtf16, @Nullable Signature unpackedFrom) {
    this.in = in;
    this.readsUtf16 = readsUtf16;
    this.unpackedFrom = unpackedFrom;
  }

  /** Of any format, which itself has to make sense of the encoding. */
  public static PlainStream ofAny(InputStream in) {
    return new PlainStream(in, true, null);
  }

  /** Of a format in UTF-8, or in an encoding of one byte for a character. */
  public static PlainStream of(InputStream in) {
    return of(in, false);
  }

  static PlainStream of(InputStream in, boolean readsUtf16) {
    return in instanceof PlainStream stream
        ? new PlainStream(stream.in, readsUtf16, stream.unpackedFrom)
        : new PlainStream(in, readsUtf16, null);
  }

  /** What has been unpacked before, and is not unpacked again; for {@link PlainSource}. */
  public static PlainStream already(InputStream in) {
    return new PlainStream(in, true, Signature.GZIP);
  }

  /** A file of an archive. */
  static PlainStream inArchive(InputStream in, boolean readsUtf16) {
    return new PlainStream(in, readsUtf16, Signature.ZIP);
  }

  /**
   * The bytes themselves where they are a zip archive; else null, and this is to be read.
   *
   * @throws IOException if they cannot be read
   */
  @Nullable PackedStream archive() throws IOException {
    InputStream all = whole();
    return unpackedFrom == null && Signature.of(head) == Signature.ZIP
        ? new PackedStream(all)
        : null;
  }

  /** From the first byte on, which has been looked at. */
  private InputStream whole() throws IOException {
    InputStream all = whole;
    if (all == null) {
      head = in.readNBytes(Signature.LENGTH);
      all = new SequenceInputStream(new ByteArrayInputStream(head), in);
      whole = all;
    }
    return all;
  }

  private InputStream opened() throws IOException {
    InputStream open = plain == null ? open(whole(), head, unpackedFrom) : plain;
    plain = open;
    return open;
  }

  /**
   * Opens bytes.
   *
   * @param outer what they have been unpacked from; null: nothing
   */
  private InputStream open(InputStream whole, byte[] head, @Nullable Signature outer)
      throws IOException {
    Signature signature = Signature.of(head);
    if (signature == Signature.GZIP && outer == null) {
      PackedStream counting = new PackedStream(whole);
      packed = counting;
      InputStream inner = new GZIPInputStream(counting, BUFFER);
      byte[] first = inner.readNBytes(Signature.LENGTH);
      return open(
          new SequenceInputStream(new ByteArrayInputStream(first), inner), first, Signature.GZIP);
    }
    if (signature == Signature.NONE || (signature.isUtf16() && readsUtf16)) {
      return whole;
    }
    throw new EncodingException(Reason.MALFORMED, signature.refusal(outer));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = opened().read(bytes, from, length);
      unpacked += Math.max(0, read);
      if (packed != null) {
        Proportion.require(packed.count(), unpacked);
      }
      return read;
    } catch (EOFException | ZipException e) {
      if (packed == null || packed.hasThrown(e)) {
        throw e;
      }
      throw new EncodingException(
          Reason.MALFORMED,
          "is gzip that "
              + (e instanceof EOFException
                  ? "breaks off"
                  : "cannot be unpacked: " + e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
