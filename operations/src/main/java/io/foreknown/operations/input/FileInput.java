package io.foreknown.operations.input;

import java.nio.file.Path;

/** One file. */
interface FileInput extends Input {
  /** Where it is. */
  Path path();

  @Override
  default String name() {
    return path().toString();
  }

  @Override
  default long size() {
    return Sizes.of(path());
  }
}
