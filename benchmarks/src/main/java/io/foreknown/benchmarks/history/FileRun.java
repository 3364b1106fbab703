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
  public Passage of(Way way, long number) throws IOException, InterruptedException {
    Watched watched =
        way == Way.DUCKDB
            ? Watched.run(
                List.of(),
                PlainJoin.class.getName(),
                List.of(claims.toString(), results(way).toString()))
            : Watched.run(jvm, PROGRAM, arguments(way));
    return new Passage(
        way, number / watched.seconds(), watched.seconds(), watched, lines(results(way)));
  }

  private List<String> arguments(Way way) {
    String out = out(way).toString();
    return List.of(
        "replay",
        claims.toString(),
        "--engine",
        way.name(),
        "--out",
        out,
        "--data-dir",
        out + "-data");
  }

  private Path out(Way way) {
    return work.resolve(way.word());
  }

  private Path results(Way way) {
    return way == Way.DUCKDB ? work.resolve("pairs.json") : out(way).resolve("matches.ndjson");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  /** Whether two replays wrote the same. */
  public boolean areSame(Way one, Way other) throws IOException {
    return Replayed.areSame(out(one), out(other));
  }
}
