package io.foreknown.streams.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * All RocksDB stores of a process share one bounded piece of memory. By default each store of each
 * task has a cache of 50 MB and three write buffers of 16 MB of its own, which is gigabytes for a
 * handful of stores in a handful of partitions. Nor does a store take much of the disk in advance.
 */
public final class SharedRocksDb implements RocksDBConfigSetter {
  private static final long MEGABYTE = 1024 * 1024;

  /** What is read again soon, and what has been written and not yet sorted into files. */
  private static final long MEMORY = 256 * MEGABYTE;

  /** Half for writing, so that files are large and merged seldom. */
  private static final long WRITING = 128 * MEGABYTE;

  /**
   * What RocksDB takes from the disk in advance for the list of a store's files. Its own default, 4
   * MB, is gigabytes for some stores in each of 64 partitions, and such a list has a few kilobytes.
   */
  private static final long LIST_OF_FILES = MEGABYTE / 16;

  /** Never closed: Kafka Streams closes stores while others still use it. */
  private static final Cache CACHE = new LRUCache(MEMORY);

  private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITING, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(BUFFERS);
    options.setManifestPreallocationSize(LIST_OF_FILES);
  }

  @Override
  public void close(String store, Options options) {
    // What is shared outlives every store.
  }
}
