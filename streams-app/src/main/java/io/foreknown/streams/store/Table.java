package io.foreknown.streams.store;

import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;

/**
 * Rows of one kind in a {@link RowStore}.
 *
 * @param name for messages
 * @param index makes that by which rows are found
 */
public record Table<V>(String name, Serde<V> values, Supplier<? extends Index> index) {
  /** Rows that are looked for by their key, whole. */
  public static <V> Table<V> of(String name, Serde<V> values) {
    return new Table<>(name, values, Index.Hashed::new);
  }

  /** Rows of the members of groups. */
  public static <V> Table<V> ofMembers(String name, Serde<V> values) {
    return new Table<>(name, values, Index.Grouped::new);
  }

  /** Rows that are asked for in the order of their keys; a key costs some hundred bytes of heap. */
  public static <V> Table<V> sorted(String name, Serde<V> values) {
    return new Table<>(name, values, Index.Sorted::new);
  }
}
