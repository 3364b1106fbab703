package io.foreknown.operations.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that holds a token, a password or a key. */
public final class SecretFile {
  private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private SecretFile() {}

  /** Its text; warns when others than its owner can read it too. */
  public static String read(Path file) throws IOException {
    warnIfShared(file);
    return Files.readString(file);
  }

  static void warnIfShared(Path file) throws IOException {
    if (isShared(file)) {
      LOG.warn("{} holds a secret, and others can read it: chmod 600 {}", file, file);
    }
  }

  /** Whether others than its owner can read it, as far as the file system knows. */
  static boolean isShared(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
  }
}
