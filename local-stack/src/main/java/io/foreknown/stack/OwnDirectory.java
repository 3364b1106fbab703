package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory, which its owner alone may enter: what is in it has the rights that Kafka, the
 * registry and others give it, and nobody else comes so far.
 */
public final class OwnDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(OwnDirectory.class);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  /** What lies in a data directory; one with anything else is used for other things too. */
  private static final Set<String> OURS =
      Set.of(
          "stack.lock",
          "stack.properties",
          "stack.properties.new",
          "kafka",
          "registry",
          "streams",
          "feeds",
          "webhooks",
          "scratch");

  private OwnDirectory() {}

  /** Creates a directory for its owner alone; one that is there with wider rights is narrowed. */
  public static Path ready(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      narrow(directory);
      return directory;
    }
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      return create(directory);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker, or a file is in the way.
      return Files.createDirectories(directory);
    }
  }

  private static Path create(Path directory) throws IOException {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER))
        : Files.createDirectory(directory);
  }

  private static void narrow(Path directory) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (view == null || OWNER.containsAll(view.readAttributes().permissions())) {
      return;
    }
    if (!isOurs(directory)) {
      warn(directory);
      return;
    }
    try {
      view.setPermissions(OWNER);
    } catch (IOException e) {
      warn(directory);
    }
  }

  private static void warn(Path directory) {
    LOG.warn("others can read the data in {}: chmod 700, or choose another --data-dir", directory);
  }

  private static boolean isOurs(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.allMatch(entry -> OURS.contains(String.valueOf(entry.getFileName())));
    }
  }
}
