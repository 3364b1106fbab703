package io.foreknown.operations.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much there is to read, as far as that is known before. */
final class Sizes {
  private Sizes() {}

  /** Bytes; 0 for what is no plain file. */
  static long of(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
