package io.foreknown.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The registry's process, a child of this one. */
final class RegistryProcess implements AutoCloseable {
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  /** They would start the parent's debugger or agent in the child as well, on the same port. */
  private static final List<String> OF_THE_PARENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Process process;
  private final Path log;
  private volatile boolean closing;

  private RegistryProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Returns at once; the registry is not ready yet. */
  static RegistryProcess launch(Path runnerJar, Path directory, int port) {
    Path log = directory.resolve("registry.log");
    try {
      Path ownClasses = Files.createDirectories(directory).resolve("launcher");
      copyMainClass(ownClasses);
      ProcessBuilder builder =
          new ProcessBuilder(RegistryCommand.of(runnerJar, ownClasses, port))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().removeAll(OF_THE_PARENT);
      return new RegistryProcess(builder.start(), log);
    } catch (IOException e) {
      throw new StackException(
          "the Schema Registry cannot be started in " + directory + ": " + Reasons.of(e), e);
    }
  }

  /** Alone, however we are packaged: no class of ours must get in the way of the registry's. */
  private static void copyMainClass(Path ownClasses) throws IOException {
    String resource = RegistryChild.class.getName().replace('.', '/') + ".class";
    Path target = ownClasses.resolve(resource);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    try (InputStream bytes = RegistryChild.class.getClassLoader().getResourceAsStream(resource)) {
      Files.copy(
          Objects.requireNonNull(bytes, resource), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  void awaitReady(RegistryApi api, Duration bound) {
    RetryDeadline retryDeadline = RetryDeadline.of(bound);
    while (!api.answers()) {
      if (!process.isAlive()) {
        throw ended();
      }
      retryDeadline.pauseOrFail(
          "the Schema Registry was not ready in %d s: its log is %s"
              .formatted(bound.toSeconds(), log));
    }
    api.requireFullCompatibility();
  }

  /** Completes when the registry stops by itself. */
  CompletableFuture<StackException> failure() {
    CompletableFuture<StackException> failure = new CompletableFuture<>();
    var unused =
        process
            .onExit()
            .thenAccept(
                exited -> {
                  if (!closing) {
                    failure.complete(ended());
                  }
                });
    return failure;
  }

  private StackException ended() {
    return new StackException(
        "the Schema Registry ended by itself with status %d: its log is %s"
            .formatted(process.exitValue(), log));
  }

  @Override
  public void close() {
    closing = true;
    // By its handle: Process#destroy closes the pipe too, and the child would halt with its
    // database open.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
