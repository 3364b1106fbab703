package io.foreknown.cli;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.rejections.Rejections;
import io.foreknown.operations.rejections.Rejections.Counts;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.work.ShutdownSignal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what was rejected into a file that can be corrected and published. */
@Command(
    name = "rejections",
    description = {
      "Writes what was rejected into a file, a line each: the claim, and beside it the reason.",
      "'publish' takes the file when the claims are corrected. A line that is deleted stays rejected;"
          + " one of which a corrected claim was published is left out the next time."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown rejections --out rejections.ndjson",
      "  ./foreknown check rejections.ndjson             what would be rejected again",
      "  ./foreknown publish rejections.ndjson",
      "  ./foreknown rejections --reason INVALID --reason CONFLICT --out some.ndjson"
    })
final class RejectionsCommand implements Runnable {
  @Mixin private final ClusterOptions options = new ClusterOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the lines go; there must be no such file, for it may hold corrections")
  private Path out = Path.of("");

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "only what was rejected for it: ${COMPLETION-CANDIDATES}; repeatable")
  private List<Reason> reasons = List.of();

  @Option(names = "--all", description = "also those of which a corrected claim was published")
  private boolean all;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (Files.exists(out)) {
      throw alreadyThere();
    }
    ShutdownSignal.around(
        shutdownSignal -> {
          Console console = new Console(spec);
          try (Cluster cluster = OpenCluster.permitted(options, Role.REJECTIONS, console)) {
            Rejections rejections = new Rejections(cluster, wanted(), all, shutdownSignal::check);
            tell(console, SignsOfLife.during(console, "Reading", () -> written(rejections)));
          }
        });
  }

  private CommandException alreadyThere() {
    return new CommandException(
        out + ": is there already, and may hold corrections; publish it, or give another name");
  }

  private Set<Reason> wanted() {
    Set<Reason> wanted = EnumSet.noneOf(Reason.class);
    wanted.addAll(reasons);
    return wanted;
  }

  /** Half a file would pass for all: one that breaks off is taken away. */
  private Counts written(Rejections rejections) {
    try (BufferedWriter file = Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW)) {
      return lines(rejections, file);
    } catch (FileAlreadyExistsException e) {
      throw alreadyThere();
    } catch (IOException e) {
      throw new CommandException("%s cannot be written: %s".formatted(out, e.getMessage()), e);
    }
  }

  private Counts lines(Rejections rejections, BufferedWriter file) throws IOException {
    boolean isWhole = false;
    try {
      Counts counts = rejections.write(line -> append(file, line));
      isWhole = true;
      return counts;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!isWhole) {
        Files.delete(out);
      }
    }
  }

  private static void append(BufferedWriter file, String line) {
    try {
      file.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Console console, Counts counts) {
    console.line(
        "%s in %s, %d of them without a claim; left out: %d of which a corrected claim was published",
        CountWords.of(counts.written(), "rejection"),
        out,
        counts.withoutClaim(),
        counts.answered());
    if (counts.unreadable() > 0) {
      console.note("%d records of the topic are no rejections of ours", counts.unreadable());
    }
  }
}
