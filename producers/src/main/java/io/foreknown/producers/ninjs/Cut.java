package io.foreknown.producers.ninjs;

import io.foreknown.producers.Piece;
import java.nio.ByteBuffer;

/**
 * What may be an item.
 *
 * @param line where it begins, from 1
 * @param bytes all of it; empty when it exceeds the limit
 * @param size bytes of the whole
 */
record Cut(long line, ByteBuffer bytes, long size) implements Piece {}
