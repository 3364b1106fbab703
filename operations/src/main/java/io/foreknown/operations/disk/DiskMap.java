package io.foreknown.operations.disk;

import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that goes to disk when it becomes large, so that memory stays bounded; a small one
 * never touches the disk. Keys sort as {@link String#compareTo} does. Not for several threads.
 */
public final class DiskMap implements AutoCloseable {
  /** Of keys and values that are kept in memory; what Java adds per row comes on top. */
  private static final long MEMORY_BYTES = 16L << 20;

  private final Path parent;
  private final long limit;
  private final NavigableMap<String, byte[]> memory = new TreeMap<>();
  private long bytes;
  private @Nullable RocksMap disk;

  DiskMap(Path parent, long limit) {
    this.parent = parent;
    this.limit = limit;
  }

  /** An empty map, for which a directory under this one is made if it becomes large. */
  public static DiskMap under(Path parent) {
    return new DiskMap(parent, MEMORY_BYTES);
  }

  /** An empty map, which goes to the temporary files of the system if it becomes large. */
  public static DiskMap temporary() {
    return under(Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  /** Puts a value in the place of the one that the key had. */
  public void put(String key, byte[] value) {
    if (disk != null) {
      disk.put(key, value);
      return;
    }
    memory.put(key, value);
    bytes += 2L * key.length() + value.length;
    if (bytes > limit) {
      spill();
    }
  }

  private void spill() {
    RocksMap rows = RocksMap.under(parent);
    disk = rows;
    memory.forEach(rows::put);
    memory.clear();
  }

  /** Forgets a key. */
  public void remove(String key) {
    if (disk == null) {
      memory.remove(key);
    } else {
      disk.remove(key);
    }
  }

  /** The value of a key; null: none. */
  public byte @Nullable [] get(String key) {
    return disk == null ? memory.get(key) : disk.get(key);
  }

  /** All rows, by key. */
  public void forEach(BiConsumer<String, byte[]> action) {
    forEach("", null, action);
  }

  /** The rows from one key on, up to but without another; null: to the end. */
  public void forEach(String from, @Nullable String to, BiConsumer<String, byte[]> action) {
    if (disk != null) {
      disk.forEach(from, to, action);
      return;
    }
    SortedMap<String, byte[]> rows =
        to == null ? memory.tailMap(from, true) : memory.subMap(from, true, to, false);
    rows.forEach(action);
  }

  @Override
  public void close() {
    memory.clear();
    if (disk != null) {
      disk.close();
    }
  }
}
