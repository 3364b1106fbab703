package io.foreknown.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** One running stack for all tests of this process that leave it as it was, or use own prefixes. */
final class SharedStack {
  private static final Path DIRECTORY = started();

  private SharedStack() {}

  /** Its data directory, by which every command finds it. */
  static Path directory() {
    return DIRECTORY;
  }

  private static Path started() {
    try {
      Path directory = Files.createTempDirectory("foreknown-stack-");
      Program stack = Program.start(directory, "stack").awaitLine("Ready.");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Program stack, Path directory) {
    stack.signal("TERM").exitCode();
    try {
      Utils.delete(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
