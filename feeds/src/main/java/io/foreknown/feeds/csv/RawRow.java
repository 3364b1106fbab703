package io.foreknown.feeds.csv;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Piece;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file, over several lines if a quoted field is.
 *
 * @param line where it begins, from 1
 * @param text without the end of its last line; empty when there is a fault
 * @param original what a rejection keeps of it
 * @param fault why it cannot be read; null when it can
 */
record RawRow(long line, String text, ByteBuffer original, @Nullable Fault fault) implements Piece {
  /** What is wrong with the bytes. */
  record Fault(Reason reason, String message) {}
}
