package io.foreknown.benchmarks.history;

import com.sun.management.OperatingSystemMXBean;
import io.foreknown.cli.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two replays in one process, of which the second is measured: what is left of the cost when
 * everything is compiled.
 */
final class WarmReplay {
  private static final double NANOS = 1e9;

  private WarmReplay() {}

  /** How it is called. */
  static List<String> arguments(Path before, Path file, Path out, Path seconds) {
    return List.of(before.toString(), file.toString(), out.toString(), seconds.toString());
  }

  /** The processor time that a call has measured, in seconds. */
  static double read(Path seconds) throws IOException {
    return Double.parseDouble(Files.readString(seconds));
  }

  /** Takes the file before, the measured file, the directory it goes to, and where to say it. */
  public static void main(String[] paths) throws IOException {
    Path out = Path.of(paths[2]);
    replay(paths[0], out.resolveSibling(out.getFileName() + "-before"));
    long begun = nanos();
    replay(paths[1], out);
    Files.writeString(Path.of(paths[3]), Double.toString((nanos() - begun) / NANOS));
  }

  private static void replay(String file, Path out) {
    int status =
        Main.commandLine()
            .execute("replay", file, "--engine", ClaimPath.DIRECT.name(), "--out", out.toString());
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
