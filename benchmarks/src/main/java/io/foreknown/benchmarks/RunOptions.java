package io.foreknown.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What every run on a broker takes. */
final class RunOptions {
  @Option(names = "--partitions", description = "of every topic")
  int partitions = 4;

  @Option(names = "--threads", description = "stream threads")
  int threads = 2;

  @Option(names = "--warm-up", description = "claims that each process works off before")
  long warmUp = 150_000;

  @Option(names = "--heap", description = "of the measured process")
  private String heap = "4g";

  @Option(names = "--jvm", split = ",", description = "more options of the measured process")
  private List<String> jvm = List.of("-XX:+UseParallelGC");

  @Option(names = "--broker-heap", description = "of the broker's process")
  String brokerHeap = "1g";

  /** With the most that the heap may be. */
  List<String> jvm() {
    return Stream.concat(jvm.stream(), Stream.of("-Xmx" + heap)).toList();
  }

  /** As ./foreknown serve is started; to touch memory for the first time is no claim's cost. */
  List<String> serving() {
    return Stream.concat(
            jvm().stream(),
            Stream.of("-Xms" + heap, "-XX:+UseTransparentHugePages", "-XX:+AlwaysPreTouch"))
        .toList();
  }
}
