package io.foreknown.producers.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was in a directory and below at one moment.
 *
 * @param stamps by path within the directory; a file that changes gets another stamp
 */
public record Look(SortedMap<String, String> stamps) {
  /** Names under which programs write what is not ready. */
  private static final Pattern UNREADY =
      Pattern.compile("(?i)\\..*|.*~|.*\\.(tmp|part|partial|filepart)");

  /** Nothing seen yet. */
  public static final Look NONE = new Look(new TreeMap<>());

  /** Copies the map. */
  public Look {
    stamps = Collections.unmodifiableSortedMap(new TreeMap<>(stamps));
  }

  /**
   * Looks now; what is hidden or has the name of an unready file is passed over, with all below.
   *
   * @throws UncheckedIOException if the directory cannot be read
   */
  public static Look at(Path directory) {
    SortedMap<String, String> found = new TreeMap<>();
    try {
      Files.walkFileTree(directory, new Walk(directory, found));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be looked at: %s".formatted(directory, e.getMessage()), e);
    }
    return new Look(found);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path directory;
    private final Map<String, String> found;

    Walk(Path directory, Map<String, String> found) {
      this.directory = directory;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return path.equals(directory) || isReady(path)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isReady(path)) {
        found.put(directory.relativize(path).toString(), stamp(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file may go while the directory is walked. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      if (path.equals(directory)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isReady(Path path) {
      return !UNREADY.matcher(String.valueOf(path.getFileName())).matches();
    }

    private static String stamp(BasicFileAttributes file) {
      return "%d %s %s".formatted(file.size(), file.lastModifiedTime(), file.fileKey());
    }
  }
}
