package io.foreknown.benchmarks.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program in a process of its own, which can be started again, killed with all its descendants,
 * and read about in a file of all that it printed. It ends with this process.
 */
public final class Child implements AutoCloseable {
  /** The properties that the launcher sets, and every process needs. */
  private static final List<String> HANDED_ON =
      List.of("foreknown.registry.home", "foreknown.log", "org.apache.avro.SERIALIZABLE_PACKAGES");

  private static final Duration TO_END = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(20);
  private final String name;
  private final List<String> command;
  private final Path log;
  private @Nullable Process process;
  private boolean isClosed;

  /** Not started yet; what it prints goes to a file of its name in this directory. */
  public Child(String name, List<String> command, Path directory) {
    this.name = name;
    this.command = List.copyOf(command);
    this.log = directory.resolve(name + ".log");
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-" + name));
  }

  /** What starts {@code main} with this program's classes and JVM options. */
  public static List<String> java(List<String> jvm, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    HANDED_ON.stream()
        .filter(property -> System.getProperty(property) != null)
        .forEach(property -> command.add("-D" + property + "=" + System.getProperty(property)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts it, again or for the first time; nothing happens if it runs. */
  public synchronized Child start() {
    if (isAlive() || isClosed) {
      return this;
    }
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** All lines that it has printed, but for one that has not ended. */
  private List<String> lines() {
    try {
      String text = Files.readString(log);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isAlive() {
    return process != null && process.isAlive();
  }

  private synchronized Process process() {
    if (process == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return process;
  }

  /** Its id in the operating system. */
  public long pid() {
    return process().pid();
  }

  /** What follows this mark on the first line with it that it has printed, once it is there. */
  public String answer(String mark) {
    return await(() -> lines().stream().filter(line -> line.startsWith(mark)).findFirst())
        .substring(mark.length());
  }

  /** Returns when it has written this file. */
  public void awaitFile(Path file) {
    var unused = await(() -> Optional.of(file).filter(Files::exists));
  }

  private <T> T await(Supplier<Optional<T>> look) {
    boolean isOver = false;
    Optional<T> found = look.get();
    while (found.isEmpty() && !isOver) {
      isOver = hasEnded(LOOK);
      found = look.get();
    }
    return found.orElseThrow(() -> failed("ended before it was done"));
  }

  private boolean hasEnded(Duration bound) {
    try {
      return process().waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private IllegalStateException failed(String how) {
    List<String> said = lines();
    return new IllegalStateException(
        "%s %s, and said last: %s"
            .formatted(name, how, said.subList(Math.max(0, said.size() - 5), said.size())));
  }

  /** Sends it a line. */
  public void send(String line) {
    try (BufferedWriter writer = process().outputWriter()) {
      writer.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not listen", e);
    }
  }

  /** Runs it to its good end. */
  public Watched finish() {
    long began = System.nanoTime();
    start();
    Watched watched = Watched.NOTHING;
    while (!hasEnded(LOOK)) {
      watched = watched.and(process());
    }
    if (process().exitValue() != 0) {
      throw failed("ended with status " + process().exitValue());
    }
    return watched.took((System.nanoTime() - began) / 1e9);
  }

  /** Ends it and all its descendants at once, as a power cut does. */
  public void kill() {
    Process running = process();
    Stream.concat(running.descendants(), Stream.of(running.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    hasEnded(TO_END);
  }

  /** As a supervisor does: asks, and kills what does not end. */
  public void stop() {
    if (process != null) {
      process().toHandle().destroy();
      if (!hasEnded(TO_END)) {
        kill();
      }
    }
  }

  /** For good, at once. */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
    }
    if (isAlive()) {
      kill();
    }
  }
}
