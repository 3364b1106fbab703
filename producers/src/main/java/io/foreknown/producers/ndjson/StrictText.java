package io.foreknown.producers.ndjson;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 without mercy: nothing is replaced. */
final class StrictText {
  private StrictText() {}

  static CharBuffer decode(ByteBuffer bytes) throws MalformedException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = bytes.duplicate();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedException(
          "is not UTF-8: byte 0x%02X at column %d".formatted(in.get(), out.position() + 1));
    }
    return out.flip();
  }
}
