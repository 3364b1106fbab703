package io.foreknown.streams.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** The rows of one {@link Table} in a task, by their keys. */
public final class Rows<V> {
  private final Blocks blocks;
  private final int table;
  private final String name;
  private final Serde<V> values;

  Rows(Blocks blocks, int table, Table<V> of) {
    this.blocks = blocks;
    this.table = table;
    this.name = of.name();
    this.values = of.values();
  }

  /** Null: there is none. */
  public @Nullable V get(String key) {
    byte[] value = blocks.get(table, Index.bytes(key));
    return value == null ? null : read(value);
  }

  private V read(byte[] value) {
    return values.deserializer().deserialize(name, value);
  }

  /** Replaces a row; null: there is none from now on. */
  public void put(String key, @Nullable V value) {
    byte[] bytes = value == null ? null : values.serializer().serialize(name, value);
    blocks.put(table, Index.bytes(key), bytes);
  }

  /** Hands over all rows, in no order that means anything; reads all of them. */
  public void forEach(BiConsumer<String, V> action) {
    blocks.forEach(
        table,
        (key, value) -> action.accept(new String(key, UTF_8), Objects.requireNonNull(read(value))));
  }

  /** Hands over all keys; reads all rows. */
  public void forEachKey(Consumer<String> action) {
    blocks.forEach(table, (key, value) -> action.accept(new String(key, UTF_8)));
  }
}
