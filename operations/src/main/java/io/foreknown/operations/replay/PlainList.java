package io.foreknown.operations.replay;

import io.foreknown.operations.disk.SortedLines;
import io.foreknown.operations.work.InOrder;
import io.foreknown.schemas.json.JsonBytes;
import io.foreknown.schemas.mapping.PlainOutputLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is plain, and made into lines when they are written: ids are sorted, not lines, and all
 * processors write.
 */
final class PlainList<T> {
  /** Lines of a chunk, most of them below a KiB. */
  private static final int CHUNK = 1_024;

  /** Of a line. */
  private static final int USUAL_BYTES = 1_024;

  /** That are reserved for a chunk; it may become more. */
  private static final int MOST_BYTES = 2 << 20;

  private final BiConsumer<PlainOutputLines, T> written;
  private final Comparator<T> order;
  private final Function<T, String> key;
  private final List<T> all = new ArrayList<>();

  /**
   * None.
   *
   * @param order that of the keys
   */
  PlainList(BiConsumer<PlainOutputLines, T> written, Comparator<T> order, Function<T, String> key) {
    this.written = written;
    this.order = order;
    this.key = key;
  }

  void add(T one) {
    all.add(one);
  }

  /** Writes all lines in their order, with others sorted in among them. */
  void write(SortedLines others, Consumer<Chunk> chunks) {
    if (all.isEmpty()) {
      others.forEach(line -> chunks.accept(Chunk.of(line)));
      return;
    }
    InOrder<Supplier<Chunk>, Chunk> writing = InOrder.oneByOne(Supplier::get, chunks);
    Slicing slicing = new Slicing(all.parallelStream().sorted(order).toList(), writing);
    others.forEach(slicing::addOther);
    slicing.addAll();
    writing.finish();
  }

  /** A line that comes before one of those that are plain. */
  private static final class Other {
    private final int before;
    private final byte[] line;

    Other(int before, byte[] line) {
      this.before = before;
      this.line = line;
    }
  }

  /** Hands on what is to be written, in order. */
  private final class Slicing {
    private final List<T> sorted;
    private final InOrder<Supplier<Chunk>, Chunk> writing;
    private List<Other> among = new ArrayList<>();
    private int from;
    private int next;

    Slicing(List<T> sorted, InOrder<Supplier<Chunk>, Chunk> writing) {
      this.sorted = sorted;
      this.writing = writing;
    }

    void addOther(String id, byte[] line) {
      while (next < sorted.size() && key.apply(sorted.get(next)).compareTo(id) < 0) {
        next++;
      }
      cutTo(next);
      among.add(new Other(next, line));
      if (among.size() == CHUNK) {
        cut(next);
      }
    }

    void addAll() {
      cutTo(sorted.size());
      cut(sorted.size());
    }

    private void cutTo(int end) {
      while (end - from >= CHUNK) {
        cut(from + CHUNK);
      }
    }

    private void cut(int end) {
      if (end == from && among.isEmpty()) {
        return;
      }
      List<T> some = sorted.subList(from, end);
      List<Other> others = among;
      int start = from;
      writing.add(() -> chunk(some, start, others));
      among = new ArrayList<>();
      from = end;
    }
  }

  /** Writes some, of which the first has this number, and others among them. */
  private Chunk chunk(List<T> some, int start, List<Other> others) {
    long bytes = (long) some.size() * USUAL_BYTES;
    for (Other other : others) {
      bytes += other.line.length;
    }
    JsonBytes json = new JsonBytes((int) Math.min(bytes, MOST_BYTES));
    PlainOutputLines lines = new PlainOutputLines(json);
    int done = 0;
    for (Other other : others) {
      some.subList(done, other.before - start).forEach(one -> written.accept(lines, one));
      done = other.before - start;
      json.raw(other.line).raw('\n');
    }
    some.subList(done, some.size()).forEach(one -> written.accept(lines, one));
    return new Chunk(json.toBytes(), some.size() + others.size());
  }
}
