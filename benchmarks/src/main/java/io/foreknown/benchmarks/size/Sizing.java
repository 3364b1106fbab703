package io.foreknown.benchmarks.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.cluster.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the program as a user does, by its script, on a local stack of its own.
 *
 * @param claims what is published before anything is measured
 * @param work where everything is
 */
public record Sizing(Path script, Path claims, Path work) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long LOOK_MILLIS = 20;

  /** What was published is worked off and committed by then. */
  private static final long SETTLING_MILLIS = 5_000;

  /** Starts a stack and an instance, twice, and ends both. */
  public Taken taken(int partitions) throws IOException, InterruptedException {
    Path data = Files.createDirectory(work.resolve("data-" + partitions));
    Path ready = work.resolve("ready-" + partitions);
    int port = FreePorts.choose(1).at(0);
    String[] serving = {
      "serve", "--ready-file=" + ready, "--metrics-port=" + port, "--partitions=" + partitions
    };
    List<Process> running = new ArrayList<>();
    try {
      Process stack = launched(running, data, "stack");
      awaitReady(stack, data.resolve("stack.properties"));
      long begun = System.nanoTime();
      Process first = launched(running, data, serving);
      awaitReady(first, ready);
      long start = since(begun);
      Process publishing =
          launched(running, data, "publish", claims.toString(), "--partitions=" + partitions);
      publishing.waitFor();
      Thread.sleep(SETTLING_MILLIS);
      long series = series(port);
      long open = openFiles(first);
      Disk state = Disk.of(data.resolve("streams"));
      Disk broker = Disk.of(data.resolve("kafka"));
      long stop = stopped(first);
      begun = System.nanoTime();
      Process second = launched(running, data, serving);
      awaitReady(second, ready);
      long again = since(begun);
      stopped(second);
      stopped(stack);
      return new Taken(partitions, start, again, stop, series, open, state, broker);
    } finally {
      running.forEach(Process::destroyForcibly);
    }
  }

  private Process launched(List<Process> running, Path data, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data-dir", data.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(data, arguments[0]).toFile())
            .start();
    running.add(process);
    return process;
  }

  private static Path log(Path data, String name) {
    return data.resolveSibling(data.getFileName() + "-" + name + ".log");
  }

  private static long since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  /** The launcher is the program: its shell has given the process up to it. */
  private static long stopped(Process process) throws InterruptedException {
    long begun = System.nanoTime();
    process.destroy();
    process.waitFor();
    return since(begun);
  }

  private static void awaitReady(Process process, Path file) throws InterruptedException {
    long begun = System.nanoTime();
    while (!Files.exists(file)) {
      if (!process.isAlive() || since(begun) > PATIENCE.toMillis()) {
        throw new IllegalStateException("did not get ready: " + process.info());
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static long series(int port) throws IOException, InterruptedException {
    URI metrics = URI.create("http://127.0.0.1:%d/metrics".formatted(port));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString(UTF_8))
        .body()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .count();
  }

  private static long openFiles(Process process) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return files.count();
    }
  }
}
