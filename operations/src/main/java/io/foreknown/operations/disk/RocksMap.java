package io.foreknown.operations.disk;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * A sorted map on disk; of memory it takes RocksDB's write buffers and cache. Keys sort as {@link
 * String#compareTo} does, for they are kept as UTF-16.
 */
final class RocksMap implements AutoCloseable {
  private final Path directory;
  private final Options options = new Options().setCreateIfMissing(true);
  private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
  private final RocksDB rows;

  private RocksMap(Path directory) throws RocksDBException {
    this.directory = directory;
    this.rows = RocksDB.open(options, directory.toString());
  }

  /** An empty map in a new directory under this one, which is made if it is missing. */
  static RocksMap under(Path parent) {
    try {
      RocksDB.loadLibrary();
      return new RocksMap(Files.createTempDirectory(Files.createDirectories(parent), "sorting-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no space to sort in %s".formatted(parent), e);
    } catch (RocksDBException e) {
      throw failed(parent, e);
    }
  }

  /** Puts a value in the place of the one that the key had. */
  void put(String key, byte[] value) {
    try {
      rows.put(writing, key.getBytes(UTF_16BE), value);
    } catch (RocksDBException e) {
      throw failed(directory, e);
    }
  }

  /** Forgets a key. */
  void remove(String key) {
    try {
      rows.delete(writing, key.getBytes(UTF_16BE));
    } catch (RocksDBException e) {
      throw failed(directory, e);
    }
  }

  /** The value of a key; null: none. */
  byte @Nullable [] get(String key) {
    try {
      return rows.get(key.getBytes(UTF_16BE));
    } catch (RocksDBException e) {
      throw failed(directory, e);
    }
  }

  /** The rows from one key on, up to but without another; null: to the end. */
  void forEach(String from, @Nullable String to, BiConsumer<String, byte[]> action) {
    byte[] end = to == null ? null : to.getBytes(UTF_16BE);
    try (RocksIterator row = rows.newIterator()) {
      for (row.seek(from.getBytes(UTF_16BE)); row.isValid(); row.next()) {
        if (end != null && Arrays.compareUnsigned(row.key(), end) >= 0) {
          return;
        }
        action.accept(new String(row.key(), UTF_16BE), row.value());
      }
      row.status();
    } catch (RocksDBException e) {
      throw failed(directory, e);
    }
  }

  private static IllegalStateException failed(Path directory, RocksDBException cause) {
    return new IllegalStateException("%s: %s".formatted(directory, cause.getMessage()), cause);
  }

  @Override
  public void close() {
    rows.close();
    writing.close();
    options.close();
    try {
      Utils.delete(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be removed", e);
    }
  }
}
