package io.foreknown.benchmarks.size;

/**
 * What one instance of {@code serve} on a local stack of its own takes.
 *
 * @param startMillis from the shell until it is at work, with topics and state that are new
 * @param againMillis the same with those of the run before
 * @param stopMillis from the signal to the end
 * @param series that it tells at {@code /metrics}
 * @param openFiles that its process holds
 * @param state its state directory while it runs
 * @param broker the directory of the broker while it runs; one copy of everything
 */
public record Taken(
    int partitions,
    long startMillis,
    long againMillis,
    long stopMillis,
    long series,
    long openFiles,
    Disk state,
    Disk broker) {
  /** Names the columns of {@link #line}. */
  public static final String HEADING =
      "%10s %8s %8s %8s %7s %6s %12s %12s %12s %12s %12s%n"
          .formatted(
              "partitions",
              "start s",
              "again s",
              "stop s",
              "series",
              "open",
              "state files",
              "state MB",
              "broker files",
              "broker MB",
              "said MB");

  /** One line, with its end. */
  public String line() {
    return "%10d %8.1f %8.1f %8.1f %7d %6d %12d %12.1f %12d %12.1f %12.1f%n"
        .formatted(
            partitions,
            startMillis / 1e3,
            againMillis / 1e3,
            stopMillis / 1e3,
            series,
            openFiles,
            state.files(),
            state.bytes() / 1e6,
            broker.files(),
            broker.bytes() / 1e6,
            broker.length() / 1e6);
  }
}
