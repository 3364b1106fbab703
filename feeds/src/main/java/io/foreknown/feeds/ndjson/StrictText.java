package io.foreknown.feeds.ndjson;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes as text without mercy: nothing is replaced. */
public final class StrictText {
  private StrictText() {}

  /**
   * Decodes one line of UTF-8.
   *
   * @throws MalformedException if it is none, with the place
   */
  public static CharBuffer decode(ByteBuffer bytes) throws MalformedException {
    return decode(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Decodes one line.
   *
   * @param charset one that needs no more characters than bytes
   * @throws MalformedException if a byte is none of the charset's, with its place
   */
  public static CharBuffer decode(ByteBuffer bytes, Charset charset) throws MalformedException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = bytes.duplicate();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedException(
          "is not %s: byte 0x%02X at column %d"
              .formatted(charset.name(), in.get(), out.position() + 1));
    }
    return out.flip();
  }
}
