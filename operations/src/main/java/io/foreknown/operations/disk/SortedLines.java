package io.foreknown.operations.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Lines by their keys, which all differ and sort as {@link String#compareTo} does. What is more
 * than fits into memory goes to disk in sorted runs, which are merged when it is read. Not for
 * several threads.
 */
public final class SortedLines implements AutoCloseable {
  /** Of lines that are kept in memory; keys and what Java adds come on top. */
  private static final long MEMORY_BYTES = 32L << 20;

  /** A line under its key. */
  static final class Row {
    static final Comparator<Row> BY_KEY = Comparator.comparing(Row::key);

    private final String key;
    private final byte[] line;

    Row(String key, byte[] line) {
      this.key = key;
      this.line = line;
    }

    String key() {
      return key;
    }

    byte[] line() {
      return line;
    }
  }

  private final Path parent;
  private final long limit;
  private final List<SortedRun> runs = new ArrayList<>();
  private final List<Row> memory = new ArrayList<>();
  private long bytes;

  SortedLines(Path parent, long limit) {
    this.parent = parent;
    this.limit = limit;
  }

  /** None; a directory under this one is used if they become many. */
  public static SortedLines under(Path parent) {
    return new SortedLines(parent, MEMORY_BYTES);
  }

  /** Adds a line. */
  public void add(String key, byte[] line) {
    memory.add(new Row(key, line));
    bytes += line.length;
    if (bytes > limit) {
      memory.sort(Row.BY_KEY);
      runs.add(SortedRun.write(parent, memory));
      memory.clear();
      bytes = 0;
    }
  }

  /** All lines in their order; as often as asked. */
  public void forEach(Consumer<byte[]> action) {
    forEach((key, line) -> action.accept(line));
  }

  /** The same with their keys. */
  public void forEach(BiConsumer<String, byte[]> action) {
    memory.sort(Row.BY_KEY);
    if (runs.isEmpty()) {
      memory.forEach(row -> action.accept(row.key, row.line));
    } else {
      merge(action);
    }
  }

  private void merge(BiConsumer<String, byte[]> action) {
    PriorityQueue<SortedRun.RunCursor> heads = new PriorityQueue<>();
    try {
      heads.add(new SortedRun.RunCursor(memory.iterator()));
      runs.forEach(run -> heads.add(run.read()));
      SortedRun.RunCursor head = heads.remove();
      while (head.hasRow()) {
        Row row = head.next();
        action.accept(row.key, row.line);
        heads.add(head);
        head = heads.remove();
      }
      heads.add(head);
    } finally {
      heads.forEach(SortedRun.RunCursor::close);
    }
  }

  @Override
  public void close() {
    try {
      for (SortedRun run : runs) {
        run.delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(parent + " cannot be cleaned", e);
    }
    runs.clear();
    memory.clear();
  }
}
