package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that starts a stack on the directory it is given, and then does nothing until it is
 * killed.
 */
final class StackOwner {
  private StackOwner() {}

  public static void main(String[] args) throws InterruptedException {
    try (LocalStack stack = LocalStack.start(StackOptions.in(Path.of(args[0])))) {
      throw stack.failure().join();
    }
  }

  static Process inItsOwnProcess(Path dataDirectory) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String registryHome =
        "-Dforeknown.registry.home=" + System.getProperty("foreknown.registry.home");
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            List.of(
                java,
                registryHome,
                "-cp",
                classPath,
                StackOwner.class.getName(),
                dataDirectory.toString()))
        .inheritIO()
        .start();
  }
}
