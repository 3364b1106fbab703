package io.foreknown.producers.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files in a directory and below. Symbolic links are not followed: who may write into the
 * directory could have any file read by one.
 *
 * @param files plain ones that may be read, by their paths within the directory
 * @param passedOver what else has a name that is wanted, and why it is not among them
 */
public record FileListing(
    SortedMap<Path, BasicFileAttributes> files, SortedMap<Path, String> passedOver) {

  /**
   * Lists what is there now.
   *
   * @param isWanted says by its name whether a file, or a directory with all below, counts
   * @throws IOException if the directory itself cannot be read
   */
  public static FileListing of(Path directory, Predicate<String> isWanted) throws IOException {
    Path start = Files.isSymbolicLink(directory) ? directory.toRealPath() : directory;
    FileListing listing = new FileListing(new TreeMap<>(), new TreeMap<>());
    Files.walkFileTree(start, new Walk(start, isWanted, listing));
    return listing;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path start;
    private final Predicate<String> isWanted;
    private final Map<Path, BasicFileAttributes> files;
    private final Map<Path, String> passedOver;

    Walk(Path start, Predicate<String> isWanted, FileListing listing) {
      this.start = start;
      this.isWanted = isWanted;
      this.files = listing.files();
      this.passedOver = listing.passedOver();
    }

    private boolean isWanted(Path path) {
      return path.equals(start) || isWanted.test(String.valueOf(path.getFileName()));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return isWanted(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (isWanted(path)) {
        String why = obstacle(path, attributes);
        if (why == null) {
          files.put(start.relativize(path), attributes);
        } else {
          passedOver.put(start.relativize(path), why);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private static @Nullable String obstacle(Path path, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        return "is a symbolic link";
      }
      if (!attributes.isRegularFile()) {
        return "is a device, a pipe or a socket";
      }
      return Files.isReadable(path) ? null : "may not be read";
    }

    /** A file may go while the directory is walked. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      if (path.equals(start)) {
        throw failure;
      }
      if (!(failure instanceof NoSuchFileException) && isWanted(path)) {
        passedOver.put(start.relativize(path), "may not be read");
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
