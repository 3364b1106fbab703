package io.foreknown.benchmarks.history;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.Cost;
import io.foreknown.cli.Main;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Two replays in one process, of which the second is measured: what is left of the cost when
 * everything is compiled.
 */
public final class WarmReplay {
  private static final String SECONDS = "SECONDS ";

  private WarmReplay() {}

  /** Processor seconds of the direct engine for a file, after another. */
  public static double seconds(List<String> jvm, Path before, FileRun of) {
    Path out = of.work().resolve("warm");
    String[] paths = {before.toString(), of.claims().toString(), out.toString()};
    List<String> command = Child.java(jvm, WarmReplay.class.getName(), paths);
    try (Child child = new Child("warm", command, of.work())) {
      return Double.parseDouble(child.start().answer(SECONDS));
    }
  }

  /** Takes the file before, the measured file, and the directory that both go to. */
  public static void main(String[] paths) {
    replay(paths[0], paths[2]);
    Duration before = Cost.cpu(ProcessHandle.current());
    replay(paths[1], paths[2]);
    Duration took = Cost.cpu(ProcessHandle.current()).minus(before);
    System.out.println(SECONDS + took.toMillis() / 1e3);
  }

  private static void replay(String file, String out) {
    int status = Main.commandLine().execute("replay", file, "--engine=direct", "--out", out);
    if (status != 0) {
      throw new IllegalStateException("the replay failed with status " + status);
    }
  }
}
