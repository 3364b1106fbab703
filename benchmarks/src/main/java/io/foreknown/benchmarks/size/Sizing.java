package io.foreknown.benchmarks.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.FreePorts;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
  /** What was published is worked off and committed by then. */
  private static final long SETTLING_MILLIS = 5_000;

  /**
   * What one instance of {@code serve} takes.
   *
   * @param startSeconds from the shell until it is at work, with topics and state that are new
   * @param againSeconds the same with those of the run before
   * @param stopSeconds from the signal to the end
   * @param series that it exposes at {@code /metrics}
   * @param openFiles that its process holds
   * @param state its state directory while it runs
   * @param broker the directory of the broker while it runs; one copy of everything
   */
  public record Taken(
      double startSeconds,
      double againSeconds,
      double stopSeconds,
      long series,
      long openFiles,
      Disk state,
      Disk broker) {}

  /** A row for each number of partitions. */
  public static Table table(Runs<Integer, Taken> all) {
    Table table =
        new Table(
            "partitions|start s|again s|stop s|series|open|state files|state MB|broker files"
                + "|broker MB|said MB");
    for (int partitions : all.all().keySet()) {
      Taken of = all.of(partitions).get(0);
      table.row(
          partitions,
          of.startSeconds,
          of.againSeconds,
          of.stopSeconds,
          of.series,
          of.openFiles,
          of.state.files(),
          of.state.bytes() / 1e6,
          of.broker.files(),
          of.broker.bytes() / 1e6,
          of.broker.length() / 1e6);
    }
    return table;
  }

  /** Starts a stack and an instance, twice, and ends both. */
  public Taken taken(int partitions) throws IOException, InterruptedException {
    Path data = Files.createDirectory(work.resolve("data-" + partitions));
    Path ready = work.resolve("ready-" + partitions);
    int port = FreePorts.choose(1).get(0);
    String of = "--partitions=" + partitions;
    try (Child stack = child(data, "stack");
        Child serve = child(data, "serve", "--ready-file=" + ready, "--metrics-port=" + port, of)) {
      stack.start().awaitFile(data.resolve("stack.properties"));
      double start = seconds(() -> serve.start().awaitFile(ready));
      var unused = child(data, "publish", claims.toString(), of).finish();
      Thread.sleep(SETTLING_MILLIS);
      long series = series(port);
      long open = openFiles(serve);
      Disk state = Disk.of(data.resolve("streams"));
      Disk broker = Disk.of(data.resolve("kafka"));
      double stop = seconds(serve::stop);
      double again = seconds(() -> serve.start().awaitFile(ready));
      serve.stop();
      stack.stop();
      return new Taken(start, again, stop, series, open, state, broker);
    }
  }

  /** The launcher is the program: its shell has given the process up to it. */
  private Child child(Path data, String... arguments) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data-dir", data.toString()));
    return new Child(arguments[0], command, data);
  }

  private static double seconds(Runnable run) {
    long began = System.nanoTime();
    run.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static long series(int port) throws IOException {
    URI metrics = URI.create("http://127.0.0.1:%d/metrics".formatted(port));
    try (InputStream page = metrics.toURL().openStream()) {
      return new String(page.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .count();
    }
  }

  private static long openFiles(Child process) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return files.count();
    }
  }
}
