package io.foreknown.feeds.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The bytes of a story that comes in one piece. */
public final class BodyBytes {
  /** What is wrong with a file of more. */
  public static final String LIMIT =
      "has more than %d bytes, which is all that is allowed".formatted(Body.BYTES);

  private BodyBytes() {}

  /**
   * All of them; null when there are too many.
   *
   * @throws UncheckedIOException if the stream breaks
   */
  public static byte @Nullable [] of(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(Body.BYTES + 1);
      return bytes.length > Body.BYTES ? null : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
