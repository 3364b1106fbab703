package io.foreknown.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * Replays a file as a user does, by the script that starts the program.
 *
 * @param work where it writes
 */
public record Launch(Path script, Path claims, Path work) {
  /** From the shell to the shell, the local stack of the run included; in milliseconds. */
  public long millis(ClaimPath claimPath) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory(work, "data-");
    List<String> command =
        List.of(
            script.toString(),
            "replay",
            claims.toString(),
            "--engine",
            claimPath.name(),
            "--out",
            out(claimPath).toString(),
            "--data-dir",
            data.toString());
    long begun = System.nanoTime();
    int status = run(command);
    long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    if (status != 0) {
      throw new IllegalStateException(
          "%s failed with status %d:%n%s"
              .formatted(command, status, Files.readString(reportFile())));
    }
    Utils.delete(data.toFile());
    return millis;
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(reportFile().toFile())
        .start()
        .waitFor();
  }

  private Path reportFile() {
    return work.resolve("told");
  }

  private Path out(ClaimPath claimPath) {
    return work.resolve(claimPath.word());
  }

  /** Whether two replays wrote the same. */
  public boolean areSame(ClaimPath one, ClaimPath other) throws IOException {
    return Replayed.areSame(out(one), out(other));
  }
}
