package io.foreknown.producers.memory;

import io.foreknown.producers.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Maps in one file, which survives a crash as it was last committed. */
public final class MemoryFile implements Memory {
  private final MVStore store;

  private MemoryFile(MVStore store) {
    this.store = store;
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
      return new MemoryFile(
          new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress().open());
    } catch (MVStoreException e) {
      throw new UncheckedIOException(
          "the memory '%s' in %s cannot be opened: %s".formatted(name, directory, e.getMessage()),
          new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be made: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /** A memory that ends with the program, in a file of its own. */
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
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
