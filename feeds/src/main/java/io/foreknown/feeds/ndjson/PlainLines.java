package io.foreknown.feeds.ndjson;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of claims block by block: lines of plain claims as rows, all others as items, most
 * of them by the ordinary reader. For any number of threads.
 */
public final class PlainLines {
  /** Lines longer than the limit are shown by so many bytes, as by {@link LineCutter}. */
  private static final int HEAD = 1 << 10;

  /** Bytes that tell how a file begins. */
  public static final int BEGINNING = 1 << 16;

  private final String file;
  private final PlainParts parts;
  private final Function<Line, Item> items;

  /**
   * Of one file, by its name.
   *
   * @param keys tells numbers that nobody can foresee who writes the file
   */
  public PlainLines(String file, LongSupplier keys) {
    this.file = file;
    parts = new PlainParts(keys);
    items = new NdjsonSource().items(file);
  }

  /**
   * Whether a file that begins so is written a line each, which the first line shows that holds
   * something: see {@link SpreadCutter}. False where it is not there as a whole.
   */
  public static boolean areLines(byte[] beginning) {
    int start = BlockCutter.begin(beginning, beginning.length);
    int end = BlockCutter.newline(beginning, start, beginning.length);
    while (end < beginning.length) {
      Line line =
          new Line(1, 1, ByteBuffer.wrap(beginning, start, end - start).slice(), end - start);
      if (!line.isBlank()) {
        Nesting nesting = new Nesting();
        nesting.pass(line);
        return line.begins('{') && !nesting.isOpen();
      }
      start = end + 1;
      end = BlockCutter.newline(beginning, start, beginning.length);
    }
    return false;
  }

  /** What the lines of a block hold. */
  public static final class Read {
    private static final int USUAL = 512;

    private final Block block;
    private @Nullable Object[] values = new @Nullable Object[USUAL];
    private int[] starts = new int[USUAL];
    private int[] lengths = new int[USUAL];
    private int size;

    private Read(Block block) {
      this.block = block;
    }

    private void add(@Nullable Object one, int from, int to) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        lengths = Arrays.copyOf(lengths, 2 * size);
      }
      values[size] = one;
      starts[size] = from;
      lengths[size++] = to - from;
    }

    /** How many lines there are, blank ones too. */
    public int size() {
      return size;
    }

    /** The row of a line, or its item; null where it is blank. */
    public @Nullable Object values(int number) {
      return values[number];
    }

    /** The number of a line in the file. */
    public long line(int number) {
      return block.line() + number;
    }

    /** Where a line begins in the file. */
    public long offset(int number) {
      return block.offset() + starts[number];
    }

    /** Bytes of a line. */
    public int length(int number) {
      return lengths[number];
    }
  }

  /**
   * Reads a block.
   *
   * @param wantsRows whether plain claims come as rows; else all come as items
   */
  public Read read(Block block, boolean wantsRows) {
    boolean isPlain = wantsRows && !block.isCut();
    PlainReader reader = new PlainReader(parts);
    DecisionReader decisionReader = new DecisionReader(parts);
    Read read = new Read(block);
    int at = block.start();
    while (at < block.end()) {
      int end = BlockCutter.newline(block.bytes(), at, block.end());
      Object one = isPlain ? reader.read(block.bytes(), at, end) : null;
      if (isPlain && one == null) {
        one = decided(decisionReader.read(block.bytes(), at, end), block.line() + read.size);
      }
      read.add(one == null ? item(block, at, end, read.size) : one, at, end);
      at = end + 1;
    }
    return read;
  }

  private @Nullable Item decided(@Nullable Decision decision, long line) {
    return decision == null ? null : new Item.Accepted(decision, Origin.of(file, line));
  }

  /** Null where the line is blank. */
  private @Nullable Item item(Block block, int from, int to, int before) {
    long size = block.isCut() ? block.size() : to - from;
    Line line = line(block.bytes(), from, to, size, block.line() + before);
    return line.isBlank() ? null : items.apply(line);
  }

  /** The claim, or what is wrong, of a line that is read again. */
  public Item item(byte[] bytes, long number) {
    return items.apply(line(bytes, 0, bytes.length, bytes.length, number));
  }

  /** As {@link LineCutter} cuts it. */
  private static Line line(byte[] bytes, int from, int to, long size, long number) {
    boolean hasReturn =
        size == to - from
            && size > 0
            && size <= NdjsonSource.DEFAULT_LIMIT + 1L
            && bytes[to - 1] == '\r';
    long length = hasReturn ? size - 1 : size;
    int shown = (int) (length > NdjsonSource.DEFAULT_LIMIT ? Math.min(HEAD, to - from) : length);
    byte[] copy = Arrays.copyOfRange(bytes, from, from + shown);
    return new Line(number, number, ByteBuffer.wrap(copy), length);
  }
}
