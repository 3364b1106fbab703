package io.foreknown.operations.replay;

import io.foreknown.operations.disk.SortedLines;
import io.foreknown.operations.work.InOrder;
import io.foreknown.schemas.json.JsonBytes;
import io.foreknown.schemas.mapping.PlainOutputLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What is plain, and made into lines when they are written: ids are sorted, not lines, and all
 * processors write.
 */
final class PlainList<T> {
  /** Lines of a chunk, most of them below a KiB: so that they stay in the caches of a processor. */
  private static final int CHUNK = 256;

  /** Of a line. */
  private static final int USUAL_BYTES = 1_024;

  private final BiConsumer<PlainOutputLines, List<T>> written;
  private final ToLongFunction<T> beginning;
  private final Comparator<T> order;
  private final Function<T, String> key;
  private final List<T> all = new ArrayList<>();

  /** Memory of chunks that are written; what is new has to be cleared first, which costs more. */
  private final Queue<JsonBytes> free = new ConcurrentLinkedQueue<>();

  /**
   * None.
   *
   * @param written writes some of them, one after the other
   * @param beginning of a key: of two that are not the same, the lower one as numbers without sign
   *     comes first
   * @param order that of the keys
   */
  PlainList(
      BiConsumer<PlainOutputLines, List<T>> written,
      ToLongFunction<T> beginning,
      Comparator<T> order,
      Function<T, String> key) {
    this.written = written;
    this.beginning = beginning;
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
    InOrder<Supplier<Written>, Written> writing =
        InOrder.oneByOne(
            Supplier::get,
            one -> {
              chunks.accept(Chunk.of(one.json, one.lines));
              free.add(one.json);
            });
    Slicing slicing = new Slicing(sorted(), writing);
    others.forEach(slicing::addOther);
    slicing.addAll();
    writing.finish();
  }

  /**
   * By numbers, each the beginning of a key with the place of what it is of in its lower bits: they
   * lie side by side, and to compare them nothing else is looked at. Only those that begin alike
   * are compared whole.
   */
  private List<T> sorted() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(all.size());
    long places = (1L << bits) - 1;
    long[] numbers =
        IntStream.range(0, all.size())
            .parallel()
            .mapToLong(place -> (signed(beginning.applyAsLong(all.get(place))) & ~places) | place)
            .toArray();
    Arrays.parallelSort(numbers);
    List<T> sorted = new ArrayList<>(all.size());
    int alike = 0;
    for (int i = 0; i < numbers.length; i++) {
      if ((numbers[i] & ~places) != (numbers[alike] & ~places)) {
        sort(sorted, alike);
        alike = i;
      }
      sorted.add(all.get((int) (numbers[i] & places)));
    }
    sort(sorted, alike);
    return sorted;
  }

  private void sort(List<T> sorted, int from) {
    if (sorted.size() - from > 1) {
      sorted.subList(from, sorted.size()).sort(order);
    }
  }

  /** In the same order among numbers with a sign. */
  private static long signed(long unsigned) {
    return unsigned ^ Long.MIN_VALUE;
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
    private final InOrder<Supplier<Written>, Written> writing;
    private List<Other> among = new ArrayList<>();
    private int from;
    private int next;

    Slicing(List<T> sorted, InOrder<Supplier<Written>, Written> writing) {
      this.sorted = sorted;
      this.writing = writing;
    }

    void addOther(String id, byte[] line) {
      next = placeOf(id);
      cutTo(next);
      among.add(new Other(next, line));
      if (among.size() == CHUNK) {
        cut(next);
      }
    }

    /** By ever longer steps: there may be one other among a million, or one behind each. */
    private int placeOf(String id) {
      int low = next;
      int step = 1;
      while (low + step <= sorted.size() && isBefore(low + step - 1, id)) {
        low += step;
        step *= 2;
      }
      int high = Math.min(low + step - 1, sorted.size());
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (isBefore(middle, id)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private boolean isBefore(int place, String id) {
      return key.apply(sorted.get(place)).compareTo(id) < 0;
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

  /** The text of a chunk. */
  private record Written(JsonBytes json, int lines) {}

  /** Writes some, of which the first has this number, and others among them. */
  private Written chunk(List<T> some, int start, List<Other> others) {
    JsonBytes known = free.poll();
    JsonBytes json = known == null ? new JsonBytes(CHUNK * USUAL_BYTES) : known;
    json.clear();
    PlainOutputLines lines = new PlainOutputLines(json);
    int done = 0;
    for (Other other : others) {
      written.accept(lines, some.subList(done, other.before - start));
      done = other.before - start;
      json.raw(other.line).raw('\n');
    }
    written.accept(lines, some.subList(done, some.size()));
    return new Written(json, some.size() + others.size());
  }
}
