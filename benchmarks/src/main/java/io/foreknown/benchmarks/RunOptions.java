package io.foreknown.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What every run on a broker takes. */
final class RunOptions {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "of every topic (default: ${DEFAULT-VALUE})")
  private int partitions = 4;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "stream threads (default: ${DEFAULT-VALUE})")
  private int threads = 2;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "claims that each process works off before it is measured (default: ${DEFAULT-VALUE})")
  private long warmUp = 150_000;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "heap of the measured process (default: ${DEFAULT-VALUE})")
  private String heap = "4g";

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      split = ",",
      description = "more options of the measured process (default: ${DEFAULT-VALUE})")
  private List<String> jvm = List.of("-XX:+UseParallelGC");

  @Option(
      names = "--broker-heap",
      paramLabel = "SIZE",
      description = "heap of the broker's process (default: ${DEFAULT-VALUE})")
  private String brokerHeap = "1g";

  int partitions() {
    return partitions;
  }

  int threads() {
    return threads;
  }

  long warmUp() {
    return warmUp;
  }

  String heap() {
    return heap;
  }

  /** With the most that the heap may be. */
  List<String> jvm() {
    return Stream.concat(jvm.stream(), Stream.of("-Xmx" + heap)).toList();
  }

  String brokerHeap() {
    return brokerHeap;
  }
}
