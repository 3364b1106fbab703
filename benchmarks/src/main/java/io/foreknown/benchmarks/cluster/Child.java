package io.foreknown.benchmarks.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program of the installation in a process of its own, which can be started again, signalled with
 * all its descendants, and read about in two files of all that it printed.
 */
public final class Child implements AutoCloseable {
  private static final Duration TO_END = Duration.ofSeconds(60);

  private final String name;
  private final List<String> command;
  private final Path out;
  private final Path err;
  private final Map<String, String> environment = new TreeMap<>();
  private @Nullable Process process;
  private boolean isClosed;
  private long errorsSeen;

  /** Not started yet. */
  public Child(String name, List<String> command, Path logs) {
    this.name = name;
    this.command = List.copyOf(command);
    this.out = logs.resolve(name + ".out");
    this.err = logs.resolve(name + ".err");
  }

  /** Names it in messages and its files. */
  public String name() {
    return name;
  }

  /** Sets a variable for the next start. */
  public void environment(String variable, String value) {
    environment.put(variable, value);
  }

  /** Starts it, again or for the first time; nothing happens if it runs. */
  public synchronized void start() {
    if (isAlive() || isClosed) {
      return;
    }
    errorsSeen = size(err);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** Whether it runs. */
  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Sends a signal by its name to it and all its descendants, which first. */
  public synchronized void signal(String signal) {
    if (process == null) {
      return;
    }
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      List<String> ids =
          Stream.concat(descendants, Stream.of(process.toHandle()))
              .map(handle -> Long.toString(handle.pid()))
              .toList();
      List<String> kill = Stream.concat(Stream.of("kill", "-" + signal), ids.stream()).toList();
      new ProcessBuilder(kill).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As the power cut does. */
  public void kill() {
    signal("KILL");
    awaitEnd(TO_END);
  }

  /** As a supervisor does: asks, and kills what does not end. */
  public void stop() {
    if (process != null) {
      process.toHandle().destroy();
      if (!awaitEnd(TO_END)) {
        kill();
      }
    }
  }

  /** Whether it has ended within the bound. */
  public boolean awaitEnd(Duration bound) {
    Process running = process;
    try {
      return running == null || running.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The status that it ended with. */
  public int status() {
    Process ended = process;
    if (ended == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return ended.exitValue();
  }

  /** What it has printed on standard error since it was started last. */
  public List<String> errors() {
    try (Stream<String> lines = Files.exists(err) ? lines() : Stream.of()) {
      return lines.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<String> lines() throws IOException {
    byte[] all = Files.readAllBytes(err);
    int from = (int) Math.min(errorsSeen, all.length);
    return new String(all, from, all.length - from, UTF_8).lines();
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
