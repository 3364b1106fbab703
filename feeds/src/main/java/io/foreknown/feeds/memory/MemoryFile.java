package io.foreknown.feeds.memory;

import io.foreknown.feeds.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Maps in one file, which survives a crash as it was last committed.
 *
 * <p>The heap holds the cache and what has changed since the last commit, however large the file.
 * What changes is written anew and leaves a gap; gaps are used again, and while more than half of
 * the file is gaps each commit moves some of what is around them.
 */
public final class MemoryFile implements Memory {
  private static final int CACHE_MIB = 16;

  /** In per cent of the file. */
  private static final int LEAST_FILLED = 50;

  /** Bytes that one commit may move. */
  private static final int MOST_MOVED = 1 << 24;

  private final MVStore store;

  /** Gaps need not be kept for a while before they are used, for commits reach the disk. */
  private MemoryFile(MVStore store) {
    this.store = store;
    store.setRetentionTime(0);
  }

  /**
   * Opens the memory of this name, or makes an empty one.
   *
   * @param directory made if it is missing
   * @throws UncheckedIOException if the file cannot be used, also because another process does
   */
  public static MemoryFile in(Path directory, String name) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(name + ".memory");
      MVStore.Builder builder =
          new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MIB);
      return new MemoryFile(builder.autoCommitDisabled().compress().open());
    } catch (MVStoreException e) {
      throw new UncheckedIOException(
          "the memory '%s' in %s cannot be opened: %s".formatted(name, directory, e.getMessage()),
          new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be made: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /** A memory that ends with the program, in a file of its own; it commits as it likes. */
  public static Memory temporary() {
    try {
      Path file = Files.createTempFile("foreknown-", ".memory");
      file.toFile().deleteOnExit();
      return new MemoryFile(new MVStore.Builder().fileName(file.toString()).open());
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file can be made: " + e.getMessage(), e);
    }
  }

  @Override
  public Map<String, String> map(String name) {
    return store.openMap(name);
  }

  @Override
  public void commit() {
    store.commit();
    store.sync();
    store.compact(LEAST_FILLED, MOST_MOVED);
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
