package io.foreknown.benchmarks.history;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.Watched;
import io.foreknown.cli.Main;
import io.foreknown.domain.claim.Claim;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
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

  /**
   * One way through for all claims.
   *
   * @param heldMb of the heap, the most that was in use after a collection; 0: not looked at
   * @param results lines that came out
   */
  public record Passage(Watched process, long heldMb, long results) {
    /** From the start to the end. */
    public double seconds() {
      return process.seconds();
    }
  }

  /** Writes a file of claims, as a newsroom would hand it over. */
  public static void write(Path file, Stream<Claim> claims) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Iterator<Claim> each = claims.iterator(); each.hasNext(); ) {
        lines.append(ClaimJson.write(each.next())).append('\n');
      }
    }
  }

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
    try (Stream<String> results = Files.lines(results(path))) {
      return new Passage(watched, heldMb(), results.count());
    }
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

  /** The directory that a replay has written. */
  public Path out(ClaimPath path) {
    return work.resolve(path.word());
  }

  private Path results(ClaimPath path) {
    return path == ClaimPath.DUCKDB
        ? work.resolve("pairs.json")
        : out(path).resolve("matches.ndjson");
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
    List<String> different =
        SameFiles.different(out(ClaimPath.DIRECT), out(ClaimPath.KAFKA), SameFiles.names());
    System.out.printf("the engines wrote %s%n", different.isEmpty() ? "the same" : different);
    return different.isEmpty();
  }
}
