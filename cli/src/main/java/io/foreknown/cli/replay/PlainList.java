package io.foreknown.cli.replay;

import io.foreknown.cli.disk.SortedLines;
import io.foreknown.cli.work.InOrder;
import io.foreknown.schemas.json.JsonBytes;
import io.foreknown.schemas.mapping.PlainLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

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

  /** Hands on what is to be written, in order. */
  private final class Slicing {
    private final List<T> sorted;
    private final InOrder<Supplier<Chunk>, Chunk> writing;
    private int done;

    Slicing(List<T> sorted, InOrder<Supplier<Chunk>, Chunk> writing) {
      this.sorted = sorted;
      this.writing = writing;
    }

    void addOther(String id, byte[] line) {
      int end = done;
      while (end < sorted.size() && key.apply(sorted.get(end)).compareTo(id) < 0) {
        end++;
      }
      addTo(end);
      writing.add(() -> Chunk.of(line));
    }

    void addAll() {
      addTo(sorted.size());
    }

    private void addTo(int end) {
      while (done < end) {
        List<T> next = sorted.subList(done, Math.min(end, done + CHUNK));
        writing.add(() -> chunk(next));
        done += next.size();
      }
    }
  }

  private Chunk chunk(List<T> some) {
    JsonBytes bytes = new JsonBytes(USUAL_BYTES);
    PlainLines lines = new PlainLines(bytes);
    some.forEach(one -> written.accept(lines, one));
    return new Chunk(bytes.toBytes(), some.size());
  }
}
