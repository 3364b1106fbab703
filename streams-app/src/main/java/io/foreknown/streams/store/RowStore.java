package io.foreknown.streams.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a task in some tables. What a call of its processor writes is one block or a few, in
 * a store of Kafka Streams and its changelog; on the heap is where each row stands, and what was
 * looked at last.
 *
 * <p>A call that may have written ends with {@link #endBatch}, however it ends: what is not in a
 * block would miss its transaction.
 */
public final class RowStore implements StateStore {
  private final String name;
  private final List<Table<?>> tables;
  private final KeyValueStore<Bytes, byte[]> log;
  private final BlockCache cache = new BlockCache(CacheBudget.ofBlocks());
  private final List<Index> indexes = new ArrayList<>();
  private @Nullable Blocks blocks;

  RowStore(String name, List<Table<?>> tables, KeyValueStore<Bytes, byte[]> log) {
    this.name = name;
    this.tables = List.copyOf(tables);
    this.log = log;
  }

  /** The rows of one of its tables, for a processor that begins. */
  public <V> Rows<V> rows(Table<V> table) {
    return new Rows<>(blocks(), number(table), table);
  }

  /** The same of members of groups. */
  public <V> MemberRows<V> members(Table<V> table) {
    Rows<V> rows = rows(table);
    return new MemberRows<>(blocks(), (Index.Grouped) indexes.get(number(table)), rows, table);
  }

  /** The same of rows in the order of their keys. */
  public <V> SortedRows<V> sorted(Table<V> table) {
    Rows<V> rows = rows(table);
    return new SortedRows<>((Index.Sorted) indexes.get(number(table)), rows);
  }

  /** All its tables, in their order. */
  public List<Table<?>> tables() {
    return tables;
  }

  private int number(Table<?> table) {
    return IntStream.range(0, tables.size())
        .filter(number -> tables.get(number).name().equals(table.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table of " + name + ": " + table));
  }

  private Blocks blocks() {
    if (blocks == null) {
      indexes.clear();
      tables.forEach(table -> indexes.add(table.index().get()));
      blocks = new Blocks(Blocks.Size.USUAL, new Log(log), indexes, cache);
    }
    return blocks;
  }

  /** Ends a batch: what was written since the last one is in the changelog. */
  public void endBatch() {
    if (blocks != null) {
      blocks.end();
    }
  }

  /**
   * Lets go of what is on the heap, when a processor that it belongs to is closed: while the task
   * is a standby, or elsewhere, others write blocks, and whoever begins anew has to look at all.
   */
  public void release() {
    forget();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    forget();
    log.init(context, root);
  }

  private void forget() {
    blocks = null;
    cache.clear();
  }

  @Override
  public void commit(Map<TopicPartition, Long> offsets) {
    if (blocks != null && blocks.isOpen()) {
      throw new IllegalStateException(name + " has rows that no batch has ended");
    }
    log.commit(offsets);
  }

  @Override
  public @Nullable Long committedOffset(TopicPartition partition) {
    return log.committedOffset(partition);
  }

  @Override
  @SuppressWarnings("deprecation") // Kafka Streams still asks.
  public boolean managesOffsets() {
    return log.managesOffsets();
  }

  @Override
  public void close() {
    forget();
    log.close();
  }

  @Override
  public boolean persistent() {
    return log.persistent();
  }

  @Override
  public boolean isOpen() {
    return log.isOpen();
  }

  @Override
  public Position getPosition() {
    return log.getPosition();
  }

  /** The number of a block, from its key. */
  static long number(byte[] key) {
    return ByteBuffer.wrap(key).getLong();
  }

  private record Log(KeyValueStore<Bytes, byte[]> store) implements BlockLog {
    @Override
    public void put(long number, byte[] block) {
      store.put(key(number), block);
    }

    @Override
    public void delete(long number) {
      var unused = store.delete(key(number));
    }

    @Override
    public byte[] get(long number) {
      return Objects.requireNonNull(store.get(key(number)), "a block that was given up");
    }

    @Override
    public void forEach(ObjLongConsumer<byte[]> action) {
      try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
        all.forEachRemaining(block -> action.accept(block.value, number(block.key.get())));
      }
    }

    private static Bytes key(long number) {
      return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
  }
}
