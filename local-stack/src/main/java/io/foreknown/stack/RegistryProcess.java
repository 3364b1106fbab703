package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The registry's process, a child of this one. */
final class RegistryProcess implements AutoCloseable {
  /** They would start the parent's debugger or agent in the child as well, on the same port. */
  private static final List<String> OF_THE_PARENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Process process;
  private final Path log;
  private final Duration toStop;
  private volatile boolean closing;

  private RegistryProcess(Process process, Path log, Duration toStop) {
    this.process = process;
    this.log = log;
    this.toStop = toStop;
  }

  /** Returns at once; the registry is not ready yet. */
  static RegistryProcess launch(Path runnerJar, ClassArchive archive, Path directory, int port) {
    Path log = directory.resolve("registry.log");
    try {
      Files.createDirectories(directory);
      ProcessBuilder builder =
          new ProcessBuilder(RegistryCommand.of(runnerJar, archive, port))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().removeAll(OF_THE_PARENT);
      return new RegistryProcess(builder.start(), log, archive.toStop());
    } catch (IOException e) {
      throw new StackException(
          "the Schema Registry cannot be started in " + directory + ": " + Reasons.of(e), e);
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
      if (!process.waitFor(toStop.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
