package io.foreknown.streams.store;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Stores for a processor that is tested alone. */
public final class GivenStores {
  private GivenStores() {}

  public static <L, W> MockProcessorContext<L, W> context() {
    Properties none = new Properties();
    none.put("application.id", "alone");
    none.put("bootstrap.servers", "none:1");
    return new MockProcessorContext<>(none);
  }

  /** Rows in memory, without a changelog. */
  public static RowStore rows(MockProcessorContext<?, ?> context, String name, Table<?>... tables) {
    RowStore store =
        new RowStore(
            name,
            List.of(tables),
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build());
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    return store;
  }

  /** The keys of a table. */
  public static Set<String> keys(RowStore store, Table<?> table) {
    Set<String> keys = new TreeSet<>();
    store.rows(table).forEachKey(keys::add);
    return keys;
  }

  /** In memory, without a changelog. */
  public static <V> KeyValueStore<String, V> store(
      MockProcessorContext<?, ?> context, String name, Serde<V> values) {
    KeyValueStore<String, V> store =
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    return store;
  }
}
