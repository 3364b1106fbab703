package io.foreknown.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sends a file of claims through one program after the other, a process each.
 *
 * @param jvm options of the replays
 * @param work where they write
 */
public record FileRun(Path claims, Path work, List<String> jvm) {
  private static final String PROGRAM = "io.foreknown.cli.Main";

  /** Runs to the end. */
  public Passage of(ClaimPath claimPath, long number) throws IOException, InterruptedException {
    Watched watched =
        claimPath == ClaimPath.DUCKDB
            ? Watched.run(
                List.of(),
                PlainJoin.class.getName(),
                List.of(claims.toString(), results(claimPath).toString()))
            : Watched.run(jvm, PROGRAM, arguments(claimPath));
    return new Passage(
        claimPath,
        number / watched.seconds(),
        watched.seconds(),
        watched,
        lines(results(claimPath)));
  }

  /**
   * Runs the direct engine twice in one process.
   *
   * @param before what it replays first, which warms it up
   * @return processor seconds of the second replay, that of this file
   */
  public double warm(Path before) throws IOException, InterruptedException {
    Path out = work.resolve("warm");
    Path seconds = work.resolve("warm-seconds");
    Watched.run(
        jvm, WarmReplay.class.getName(), WarmReplay.arguments(before, claims, out, seconds));
    return WarmReplay.read(seconds);
  }

  private List<String> arguments(ClaimPath claimPath) {
    String out = out(claimPath).toString();
    return List.of(
        "replay",
        claims.toString(),
        "--engine",
        claimPath.name(),
        "--out",
        out,
        "--data-dir",
        out + "-data");
  }

  private Path out(ClaimPath claimPath) {
    return work.resolve(claimPath.word());
  }

  private Path results(ClaimPath claimPath) {
    return claimPath == ClaimPath.DUCKDB
        ? work.resolve("pairs.json")
        : out(claimPath).resolve("matches.ndjson");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  /** Whether two replays wrote the same. */
  public boolean areSame(ClaimPath one, ClaimPath other) throws IOException {
    return Replayed.areSame(out(one), out(other));
  }
}
