package io.foreknown.operations.settings;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.cluster.SecretFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Files with secrets that a file of settings names, in its own directory or by a whole path.
 *
 * @param file the file of settings
 */
record SecretsBeside(Path file) {
  /** The text of a file; what cannot be read is refused. */
  String read(String name) {
    Path at = beside(name);
    try {
      return SecretFile.read(at);
    } catch (IOException e) {
      throw new InvalidValueException("%s cannot be read".formatted(at));
    }
  }

  private Path beside(String name) {
    try {
      return file.toAbsolutePath().resolveSibling(name);
    } catch (InvalidPathException e) {
      throw new InvalidValueException("no file can have this name");
    }
  }
}
