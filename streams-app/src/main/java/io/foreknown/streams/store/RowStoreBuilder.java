package io.foreknown.streams.store;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the {@link RowStore} of each task. */
public final class RowStoreBuilder implements StoreBuilder<RowStore> {
  /** The names of such stores end with it, and so can their changelogs be told from others. */
  static final String SUFFIX = ".rows";

  private final String name;
  private final List<Table<?>> tables;
  private final StoreBuilder<KeyValueStore<Bytes, byte[]>> log;

  /** In RocksDB, with a changelog. The tables keep their order from release to release. */
  public RowStoreBuilder(String name, Table<?>... tables) {
    if (!name.endsWith(SUFFIX)) {
      throw new IllegalArgumentException(name + " does not end with " + SUFFIX);
    }
    this.name = name;
    this.tables = List.of(tables);
    this.log =
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
  }

  @Override
  public RowStore build() {
    return new RowStore(name, tables, log.build());
  }

  @Override
  public StoreBuilder<RowStore> withCachingEnabled() {
    log.withCachingEnabled();
    return this;
  }

  @Override
  public StoreBuilder<RowStore> withCachingDisabled() {
    log.withCachingDisabled();
    return this;
  }

  @Override
  public StoreBuilder<RowStore> withLoggingEnabled(Map<String, String> config) {
    log.withLoggingEnabled(config);
    return this;
  }

  @Override
  public StoreBuilder<RowStore> withLoggingDisabled() {
    log.withLoggingDisabled();
    return this;
  }

  @Override
  public Map<String, String> logConfig() {
    return log.logConfig();
  }

  @Override
  public boolean loggingEnabled() {
    return log.loggingEnabled();
  }

  @Override
  public String name() {
    return name;
  }
}
