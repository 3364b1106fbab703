package io.foreknown.benchmarks.history;

import com.sun.management.OperatingSystemMXBean;
import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.cli.Main;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Two replays in one process, of which the second is measured: what is left of the cost when
 * everything is compiled.
 */
public final class WarmReplay {
  private static final String SECONDS = "SECONDS ";

  private WarmReplay() {}

  /** Processor seconds of the direct engine for a file, after another. */
  public static double seconds(List<String> jvm, Path before, Path file, Path work) {
    String[] arguments = {before.toString(), file.toString(), work.resolve("warm").toString()};
    try (Child child =
        new Child("warm", Child.java(jvm, WarmReplay.class.getName(), arguments), work)) {
      return Double.parseDouble(child.start().answer(SECONDS));
    }
  }

  /** Takes the file before, the measured file, and the directory that both go to. */
  public static void main(String[] paths) {
    replay(paths[0], paths[2]);
    long begun = nanos();
    replay(paths[1], paths[2]);
    System.out.println(SECONDS + (nanos() - begun) / 1e9);
  }

  private static void replay(String file, String out) {
    int status =
        Main.commandLine()
            .execute("replay", file, "--engine", ClaimPath.DIRECT.name(), "--out", out);
    if (status != 0) {
      throw new IllegalStateException("the replay failed with status " + status);
    }
  }

  /** Of all threads, also those that compile and collect. */
  private static long nanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
