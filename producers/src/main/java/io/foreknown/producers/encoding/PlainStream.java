package io.foreknown.producers.encoding;

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
  /**
   * Text packs to a tenth, tables of much the same rows to a fiftieth; gzip can do a thousandth.
   */
  private static final int MOST_TIMES = 200;

  /** Unpacked bytes of which the proportion is of no interest. */
  private static final long SMALL = 1L << 24;

  private static final int BUFFER = 1 << 13;

  private final InputStream in;
  private final boolean readsUtf16;
  private final boolean isUnpacked;
  private @Nullable InputStream plain;
  private @Nullable PackedStream packed;
  private long unpacked;

  private PlainStream(InputStream in, boolean readsUtf16, boolean isUnpacked) {
    this.in = in;
    this.readsUtf16 = readsUtf16;
    this.isUnpacked = isUnpacked;
  }

  /** Of any format, which itself has to make sense of the encoding. */
  public static PlainStream ofAny(InputStream in) {
    return new PlainStream(in, true, false);
  }

  /** Of a format in UTF-8, or in an encoding of one byte for a character. */
  public static PlainStream of(InputStream in) {
    return of(in, false);
  }

  static PlainStream of(InputStream in, boolean readsUtf16) {
    return in instanceof PlainStream stream
        ? new PlainStream(stream.in, readsUtf16, stream.isUnpacked)
        : new PlainStream(in, readsUtf16, false);
  }

  /** What has been unpacked before, and is not unpacked again; for {@link PlainSource}. */
  public static PlainStream already(InputStream in) {
    return new PlainStream(in, true, true);
  }

  private InputStream opened() throws IOException {
    InputStream open = plain == null ? open(in, isUnpacked) : plain;
    plain = open;
    return open;
  }

  private InputStream open(InputStream from, boolean wasPacked) throws IOException {
    byte[] head = from.readNBytes(Signature.LENGTH);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), from);
    Signature signature = Signature.of(head);
    if (signature == Signature.GZIP && !wasPacked) {
      PackedStream counting = new PackedStream(whole);
      packed = counting;
      return open(new GZIPInputStream(counting, BUFFER), true);
    }
    if (signature == Signature.NONE || (signature.isUtf16() && readsUtf16)) {
      return whole;
    }
    throw new EncodingException(Reason.MALFORMED, signature.refusal());
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
      requireProportion();
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

  private void requireProportion() throws EncodingException {
    if (packed != null && unpacked > SMALL && unpacked > MOST_TIMES * packed.count()) {
      throw new EncodingException(
          Reason.TOO_LARGE,
          "unpacks to more than %d times its size; unpack it first if that is meant"
              .formatted(MOST_TIMES));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
