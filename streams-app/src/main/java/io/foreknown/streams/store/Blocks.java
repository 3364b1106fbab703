package io.foreknown.streams.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several tables in a log of blocks: what a batch writes is one block, or a few, and so a
 * record or a few of a changelog. On the heap is only where each row stands.
 *
 * <p>A row that is replaced stays in its block, dead. The oldest block is given up, and what stands
 * of it written again, while more is dead than alive; blocks that are small are made one once they
 * are many. So the log is at most some times what stands, and a row is written a few times.
 *
 * <p>A row names the place of the one that it replaces, so that who reads all blocks in their order
 * knows where each row stands without comparing keys. When a block is given up whose rows replaced
 * others in blocks that are still there, that is written again too.
 */
final class Blocks {
  private final Size size;
  private final BlockLog log;
  private final List<Index> tables;
  private final BlockCache cache;
  private final OpenBlock open;
  private final TreeMap<Long, Filling> fillings = new TreeMap<>();
  private final Deque<Long> small = new ArrayDeque<>();
  private final BlockRow row = new BlockRow();
  private long number;
  private long bytes;
  private long standing;
  private long written;

  /**
   * How large blocks are, and how many bytes may be dead whatever stands.
   *
   * @param many small blocks, a quarter of a block or less, are made one
   */
  record Size(int block, int dead, int many) {
    static final Size USUAL = new Size(32 * 1024, 4 * 1024 * 1024, 16);

    boolean isSmall(int bytes) {
      return bytes <= block / 4;
    }
  }

  /** How many bytes a block has, and how many of them stand. */
  private static final class Filling {
    final int bytes;
    int standing;

    Filling(int bytes) {
      this.bytes = bytes;
    }
  }

  /** Reads all blocks, once; a table's number is its place in the list. */
  Blocks(Size size, BlockLog log, List<Index> tables, BlockCache cache) {
    this.size = size;
    this.log = log;
    this.tables = List.copyOf(tables);
    this.cache = cache;
    this.open = new OpenBlock(size.block());
    log.forEach(this::load);
  }

  private void load(byte[] block, long numbered) {
    Filling filling = new Filling(block.length);
    fillings.put(numbered, filling);
    bytes += block.length;
    row.open(block);
    while (row.next(block.length)) {
      byte[] key = row.key();
      long place = row.hasValue() ? BlockPlace.of(numbered, row.offset()) : BlockPlace.NONE;
      if (table(row).replace(key, row.replaced(), place)) {
        stands(row.replaced(), -row.replacedBytes());
      }
      if (row.hasValue()) {
        stands(filling, row.bytes());
      }
    }
    if (size.isSmall(block.length)) {
      small.add(numbered);
    }
    cache.put(numbered, block);
    number = numbered + 1;
  }

  private Index table(BlockRow of) {
    return tables.get(of.table());
  }

  /** The value of a key; null: there is none. */
  byte @Nullable [] get(int table, byte[] key) {
    long place = tables.get(table).find(key, of -> isOf(of, key));
    return place == BlockPlace.NONE ? null : value(place);
  }

  private byte @Nullable [] value(long place) {
    row.at(block(BlockPlace.block(place)), BlockPlace.offset(place));
    return row.value();
  }

  private boolean isOf(long place, byte[] key) {
    row.at(block(BlockPlace.block(place)), BlockPlace.offset(place));
    return row.isOf(key);
  }

  private boolean isAt(long place, byte @Nullable [] value) {
    row.at(block(BlockPlace.block(place)), BlockPlace.offset(place));
    return value != null && row.hasValue(value);
  }

  private byte[] block(long of) {
    if (of == number) {
      return open.bytes();
    }
    byte[] held = cache.get(of);
    if (held != null) {
      return held;
    }
    byte[] read = log.get(of);
    cache.put(of, read);
    return read;
  }

  /** Replaces the value of a key; null: there is none. */
  void put(int table, byte[] key, byte @Nullable [] value) {
    Index index = tables.get(table);
    long before = index.find(key, of -> isOf(of, key));
    if (before == BlockPlace.NONE ? value == null : isAt(before, value)) {
      return;
    }
    int bytesBefore = before == BlockPlace.NONE ? 0 : bytesAt(before);
    long place = add(table, before, bytesBefore, key, value);
    index.replace(key, before, value == null ? BlockPlace.NONE : place);
    if (before != BlockPlace.NONE) {
      stands(before, -bytesBefore);
    }
    written += bytesAt(place);
  }

  private int bytesAt(long place) {
    row.at(block(BlockPlace.block(place)), BlockPlace.offset(place));
    return row.bytes();
  }

  private long add(
      int table, long replaced, int replacedBytes, byte[] key, byte @Nullable [] value) {
    if (open.isFull(key, value, size.block())) {
      seal();
    }
    int before = open.size();
    int offset = open.add(table, replaced, replacedBytes, key, value);
    Filling filling = fillings.computeIfAbsent(number, any -> new Filling(0));
    if (value != null) {
      stands(filling, open.size() - before);
    }
    return BlockPlace.of(number, offset);
  }

  private void stands(long place, int more) {
    stands(filling(BlockPlace.block(place)), more);
  }

  private Filling filling(long of) {
    return Objects.requireNonNull(fillings.get(of), "a block that was given up");
  }

  private void stands(Filling filling, int more) {
    filling.standing += more;
    standing += more;
  }

  private void seal() {
    byte[] block = open.take();
    Filling filling = new Filling(block.length);
    filling.standing = filling(number).standing;
    fillings.put(number, filling);
    bytes += block.length;
    log.put(number, block);
    cache.put(number, block);
    if (size.isSmall(block.length)) {
      small.add(number);
    }
    number++;
  }

  /** Ends a batch: what it has written is in the log, and some of what is dead is not any more. */
  void end() {
    sealRest();
    uniteSmall();
    giveUpOldest();
    sealRest();
    written = 0;
  }

  private void sealRest() {
    if (!open.isEmpty()) {
      seal();
    }
  }

  /** Whether a batch has begun and not ended. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  private void uniteSmall() {
    if (small.size() >= size.many()) {
      List<Long> all = List.copyOf(small);
      small.clear();
      all.stream().filter(fillings::containsKey).forEach(this::giveUp);
    }
  }

  /** So much at a time that no batch waits for long, and that the log shrinks. */
  private void giveUpOldest() {
    long most = size.block() + 3 * written;
    while (bytes - standing > standing + size.dead() && most > 0) {
      long oldest = fillings.firstKey();
      most -= filling(oldest).bytes;
      giveUp(oldest);
    }
  }

  private void giveUp(long of) {
    byte[] block = block(of);
    BlockRow each = new BlockRow();
    each.open(block);
    while (each.next(block.length)) {
      byte[] key = each.key();
      long place = BlockPlace.of(of, each.offset());
      boolean replaces = fillings.containsKey(BlockPlace.block(each.replaced()));
      long replaced = replaces ? each.replaced() : BlockPlace.NONE;
      int replacedBytes = replaces ? each.replacedBytes() : 0;
      if (each.hasValue() && table(each).holds(key, place)) {
        long now = add(each.table(), replaced, replacedBytes, key, each.value());
        table(each).replace(key, place, now);
      } else if (replaces) {
        add(each.table(), replaced, replacedBytes, key, null);
      }
    }
    Filling gone = Objects.requireNonNull(fillings.remove(of));
    bytes -= gone.bytes;
    standing -= gone.standing;
    cache.remove(of);
    log.delete(of);
  }

  /** Hands over all rows of a table that stand, in no order that means anything. */
  void forEach(int table, BiConsumer<byte[], byte[]> action) {
    log.forEach((block, of) -> forEach(table, of, block, block.length, action));
    forEach(table, number, open.bytes(), open.size(), action);
  }

  private void forEach(
      int table, long of, byte[] block, int written, BiConsumer<byte[], byte[]> action) {
    BlockRow each = new BlockRow();
    each.open(block);
    while (each.next(written)) {
      if (each.table() == table && each.hasValue()) {
        byte[] key = each.key();
        if (tables.get(table).holds(key, BlockPlace.of(of, each.offset()))) {
          action.accept(key, Objects.requireNonNull(each.value()));
        }
      }
    }
  }

  /** The key and the value of a row that stands. */
  void at(long place, BiConsumer<byte[], byte[]> action) {
    row.at(block(BlockPlace.block(place)), BlockPlace.offset(place));
    action.accept(row.key(), Objects.requireNonNull(row.value()));
  }

  /** How many bytes all blocks have. */
  long bytes() {
    return bytes;
  }

  /** How many of them stand. */
  long standing() {
    return standing;
  }
}
