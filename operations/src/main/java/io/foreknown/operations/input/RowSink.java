package io.foreknown.operations.input;

import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.feeds.Item;
import java.util.function.Consumer;

/** Takes items, and rows for those of them that are plain claims. */
public interface RowSink extends Consumer<Item> {
  /** Whether rows are wanted still; else all come as items. */
  boolean wantsRows();

  /**
   * Takes the row of a line.
   *
   * @param file of the line, which can be read again
   * @param offset of its first byte
   * @param length in bytes
   * @param line its number
   */
  void row(PlainClaim row, RowFile file, long offset, int length, long line);
}
