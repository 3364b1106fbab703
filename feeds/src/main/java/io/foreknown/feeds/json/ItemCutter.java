package io.foreknown.feeds.json;

import io.foreknown.feeds.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into items: one object, objects one after the other, lists of them, or the entries of
 * a list within a document. Looks at no more than brackets and quotation marks, so that an item of
 * any size passes in bounded memory, and a broken one does not take the next along.
 */
public final class ItemCutter implements Splitter<Cut> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String BETWEEN = "[], \t\r\n";

  /** What stands for a list that is not closed, as an item: the same mistake. */
  private static final byte[] UNCLOSED = {'['};

  private final InputStream in;
  private final int limit;
  private final ItemList list;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long size;
  private long line = 1;
  private boolean started;
  private long open;

  /** Keeps up to so many bytes of an item. */
  public ItemCutter(InputStream in, int limit) {
    this(in, limit, List.of());
  }

  /**
   * Cuts the entries of a list.
   *
   * @param steps the names of members that lead to it in each document; none: documents are items
   */
  public ItemCutter(InputStream in, int limit, List<String> steps) {
    this.in = in;
    this.limit = limit;
    this.list = new ItemList(steps);
  }

  /** Where the cutter is, from 1. */
  @Override
  public long line() {
    return line;
  }

  /** Returns the next item, or what stands in the place of one; null at the end. */
  @Override
  public @Nullable Cut next() throws IOException {
    if (!started) {
      started = true;
      skipByteOrderMark();
    }
    while (fill()) {
      if (list.isOutside()) {
        pass(list.stop(buffer, position, end));
        String fault = list.takenFault();
        if (fault != null) {
          return Cut.ofFault(line, fault);
        }
      } else if (BETWEEN.indexOf(buffer[position]) < 0) {
        return item();
      } else {
        passBetween(buffer[position]);
      }
    }
    return last();
  }

  private Cut item() throws IOException {
    Cut cut = cut(buffer[position] == '{' ? new ObjectScan() : new OtherScan());
    if (list.isSingle()) {
      list.leave();
    }
    return cut;
  }

  private void passBetween(byte one) {
    open += one == '[' ? 1 : 0;
    open -= one == ']' ? 1 : 0;
    pass(position + 1);
    if (one == ']' && open <= 0) {
      open = Math.max(0, open);
      list.leave();
    }
  }

  /** What stands for what is not closed at the end. */
  private @Nullable Cut last() {
    boolean unclosed = open > 0;
    open = 0;
    String fault = list.faultAtEnd();
    if (unclosed) {
      return new Cut(line, ByteBuffer.wrap(UNCLOSED), UNCLOSED.length);
    }
    return fault == null ? null : Cut.ofFault(line, fault);
  }

  private void skipByteOrderMark() throws IOException {
    int mark = BYTE_ORDER_MARK.length;
    end = in.readNBytes(buffer, 0, mark);
    position = Arrays.equals(buffer, 0, end, BYTE_ORDER_MARK, 0, mark) ? mark : 0;
  }

  /** Whether there is a byte at the position. */
  private boolean fill() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, in.read(buffer));
    }
    return position < end;
  }

  private Cut cut(Scan scan) throws IOException {
    long begin = line;
    kept.reset();
    size = 0;
    while (!scan.isOver() && fill()) {
      int stop = scan.stop(buffer, position, end);
      size += stop - position;
      if (size <= limit) {
        kept.write(buffer, position, stop - position);
      }
      pass(stop);
    }
    byte[] bytes = size > limit ? new byte[0] : kept.toByteArray();
    return new Cut(begin, ByteBuffer.wrap(bytes), size);
  }

  private void pass(int stop) {
    for (int i = position; i < stop; i++) {
      line += buffer[i] == '\n' ? 1 : 0;
    }
    position = stop;
  }

  /** Finds the end of an item, chunk by chunk. */
  interface Scan {
    /** The index after the last byte of the item in this chunk. */
    int stop(byte[] bytes, int from, int to);

    /** Whether the end has been found. */
    boolean isOver();
  }
}
