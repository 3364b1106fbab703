package io.foreknown.benchmarks.history;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.Watched;
import io.foreknown.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/**
 * Sends a file of claims through one program after the other, a process each.
 *
 * @param program starts {@code ./foreknown}
 * @param work where they write
 */
public record FileRun(List<String> program, Path claims, Path work) {
  private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(");
  private static final List<String> OUTPUTS =
      List.of(
          "matches", "dossiers", "outcomes", "contradictions", "scorecards", "alerts", "rejected");

  /** With the classes of this program; collections of the heap are looked at. */
  public static FileRun by(List<String> jvm, Path claims, Path work) {
    List<String> all = new ArrayList<>(jvm);
    all.add("-Xlog:gc:file=" + collections(work));
    return new FileRun(Child.java(all, Main.class.getName()), claims, work);
  }

  private static Path collections(Path work) {
    return work.resolve("collections");
  }

  /** Runs to the end, the local stack of the run included. */
  public Passage of(ClaimPath path) throws IOException {
    Path data = Files.createTempDirectory(work, "data-");
    Files.deleteIfExists(collections(work));
    Watched watched = new Child(path.word(), command(path, data), work).finish();
    Utils.delete(data.toFile());
    return new Passage(path, watched, heldMb(), lines(results(path)));
  }

  private List<String> command(ClaimPath path, Path data) {
    if (path == ClaimPath.DUCKDB) {
      return Child.java(
          List.of(), PlainJoin.class.getName(), claims.toString(), results(path).toString());
    }
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("replay", claims.toString(), "--engine", path.name()));
    command.addAll(List.of("--out", out(path).toString(), "--data-dir", data.toString()));
    return command;
  }

  private Path out(ClaimPath path) {
    return work.resolve(path.word());
  }

  private Path results(ClaimPath path) {
    return path == ClaimPath.DUCKDB
        ? work.resolve("pairs.json")
        : out(path).resolve("matches.ndjson");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private long heldMb() throws IOException {
    if (!Files.exists(collections(work))) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(collections(work))) {
      return lines
          .map(AFTER::matcher)
          .filter(Matcher::find)
          .mapToLong(after -> Long.parseLong(after.group(1)))
          .max()
          .orElse(0);
    }
  }

  /** Whether the two engines wrote the same, if both were asked; but for the times. */
  public boolean areSame(List<ClaimPath> asked) throws IOException {
    if (!asked.containsAll(List.of(ClaimPath.DIRECT, ClaimPath.KAFKA))) {
      return true;
    }
    for (String output : OUTPUTS) {
      String file = output + ".ndjson";
      if (Files.mismatch(out(ClaimPath.DIRECT).resolve(file), out(ClaimPath.KAFKA).resolve(file))
          >= 0) {
        return false;
      }
    }
    return true;
  }
}
