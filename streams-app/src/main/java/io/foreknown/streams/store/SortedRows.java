package io.foreknown.streams.store;

import org.jspecify.annotations.Nullable;

/** The rows of one {@link Table} in a task, in the order of their keys. */
public final class SortedRows<V> {
  private final Index.Sorted index;
  private final Rows<V> rows;

  SortedRows(Index.Sorted index, Rows<V> rows) {
    this.index = index;
    this.rows = rows;
  }

  /** Null: there is none. */
  public @Nullable V get(String key) {
    return rows.get(key);
  }

  /** Replaces a row; null: there is none from now on. */
  public void put(String key, @Nullable V value) {
    rows.put(key, value);
  }

  /** The keys from one on, in their order; not to be gone through while rows change. */
  public Iterable<String> keysFrom(String key) {
    return index.from(key);
  }
}
