package io.foreknown.feeds.json;

import io.foreknown.feeds.Piece;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What may be an item.
 *
 * @param line where it begins, from 1
 * @param bytes all of it; empty when it exceeds the limit
 * @param size bytes of the whole
 * @param fault of the document around the items, which stands in the place of one; null: none
 */
public record Cut(long line, ByteBuffer bytes, long size, @Nullable String fault) implements Piece {
  Cut(long line, ByteBuffer bytes, long size) {
    this(line, bytes, size, null);
  }

  static Cut ofFault(long line, String fault) {
    return new Cut(line, ByteBuffer.allocate(0), 0, fault);
  }
}
