package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.producers.format.Format;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read, and as what. */
final class FeedOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "NDJSON",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.NDJSON;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = {
        "where a format keeps what it must remember from run to run,",
        "such as which warning a later message cancels.",
        "Default: publish keeps it among its data, convert keeps nothing"
      })
  private @Nullable Path state;

  @Mixin private final NameOptions names = new NameOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "files, or directories with all files in them; - is standard input")
  private List<Path> files = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether files were told. */
  boolean hasFiles() {
    return !files.isEmpty();
  }

  /** The files: at least one, and all of them can be read. */
  List<Path> files() {
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "FILE is expected; - stands for standard input");
    }
    Reading.requireReadable(files);
    return files;
  }

  /** Where state is kept: among the data when nothing else was told. */
  Path state(Cluster cluster) {
    return state == null ? cluster.feedDirectory() : state;
  }

  /**
   * A reading with the state that was told.
   *
   * @param otherwise the directory when none was told; null: nothing is kept
   */
  Reading reading(Stop stop, @Nullable Path otherwise) {
    return new Reading(format, state == null ? otherwise : state, names, stop);
  }
}
