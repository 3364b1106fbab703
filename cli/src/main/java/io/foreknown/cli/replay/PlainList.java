package io.foreknown.cli.replay;

import io.foreknown.cli.disk.SortedLines;
import io.foreknown.cli.work.InOrder;
import io.foreknown.schemas.json.JsonBytes;
import io.foreknown.schemas.mapping.PlainLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is told plainly, and made into lines when they are written: ids are sorted, not lines, and
 * all processors write.
 */
final class PlainList<T> {
  /** Lines of a chunk, most of them below a KiB. */
  private static final int CHUNK = 1_024;

  private static final int USUAL_BYTES = 1 << 20;

  private final BiConsumer<PlainLines, T> written;
  private final Comparator<T> order;
  private final Function<T, String> key;
  private final List<T> all = new ArrayList<>();

  /**
   * None.
   *
   * @param order that of the keys
   */
  PlainList(BiConsumer<PlainLines, T> written, Comparator<T> order, Function<T, String> key) {
    this.written = written;
    this.order = order;
    this.key = key;
  }

  void add(T one) {
    all.add(one);
  }

  List<T> all() {
    return Collections.unmodifiableList(all);
  }

  /** Writes all lines in their order, with others sorted in among them. */
  void write(SortedLines others, Consumer<Chunk> chunks) {
    @SuppressWarnings("unchecked") // Only these are in the list.
    T[] sorted = (T[]) all.toArray();
    java.util.Arrays.parallelSort(sorted, order);
    InOrder<Slice<T>, Chunk> writing = InOrder.oneByOne(this::chunk, chunks);
    Slicing slicing = new Slicing(sorted, writing);
    others.forEach((id, line) -> slicing.between(id, line));
    slicing.to(sorted.length);
    writing.finish();
  }

  private final class Slicing {
    private final T[] sorted;
    private final InOrder<Slice<T>, Chunk> writing;
    private int done;

    Slicing(T[] sorted, InOrder<Slice<T>, Chunk> writing) {
      this.sorted = sorted;
      this.writing = writing;
    }

    void between(String id, byte[] line) {
      int end = done;
      while (end < sorted.length && key.apply(sorted[end]).compareTo(id) < 0) {
        end++;
      }
      to(end);
      writing.add(new Slice<>(sorted, end, end, Chunk.of(line)));
    }

    void to(int end) {
      while (done < end) {
        int next = Math.min(end, done + CHUNK);
        writing.add(new Slice<>(sorted, done, next, null));
        done = next;
      }
    }
  }

  /**
   * Lines that are still to be made, or one that is there.
   *
   * @param whole null: those from one place to another are
   */
  private record Slice<T>(
      T[] sorted, int from, int to, @org.jspecify.annotations.Nullable Chunk whole) {}

  private Chunk chunk(Slice<T> slice) {
    if (slice.whole != null) {
      return slice.whole;
    }
    JsonBytes bytes = new JsonBytes(USUAL_BYTES);
    PlainLines lines = new PlainLines(bytes);
    for (int i = slice.from; i < slice.to; i++) {
      written.accept(lines, slice.sorted[i]);
    }
    return new Chunk(bytes.toBytes(), slice.to - slice.from);
  }
}
