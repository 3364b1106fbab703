package io.foreknown.benchmarks.report;

import java.time.Instant;
import org.apache.kafka.common.utils.AppInfoParser;

/** The facts without which a figure says nothing. */
record Machine(
    String at, int processors, String processor, long memoryMb, String java, String kafka) {
  /** This machine, now; what Linux alone tells is {@code unknown} elsewhere. */
  static Machine here() {
    return new Machine(
        Instant.now().toString(),
        Runtime.getRuntime().availableProcessors(),
        ProcFile.of("cpuinfo").text("model name").orElse("unknown"),
        ProcFile.of("meminfo").megabytes("MemTotal").orElse(0L),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        AppInfoParser.getVersion());
  }
}
