package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.input.FormatFiles;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.csv.Mapping;
import io.foreknown.producers.enrich.Completion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a format needs to be read; the same wherever one is. */
final class ReadingOptions {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "where a format keeps what it must remember from run to run, such as which warning a later"
              + " message cancels (default: publish and intake keep it among their data, others keep"
              + " nothing)")
  private @Nullable Path state;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "how the columns of a table become claims (YAML); needed for CSV")
  private @Nullable Path mapping;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "fills in what claims leave out of their places: from a file of places (.ndjson, .yaml), a"
              + " GeoNames dump (.txt), or 'shipped'; repeatable")
  private List<Path> gazetteer = List.of();

  @Option(
      names = "--parties",
      paramLabel = "FILE",
      description = "the same for parties (.ndjson, .yaml, or 'shipped'); repeatable")
  private List<Path> parties = List.of();

  private @Nullable FormatFiles files;

  /** The same at every call, so that each is read once. */
  private FormatFiles files() {
    FormatFiles known = files == null ? new FormatFiles(mapping, gazetteer, parties) : files;
    files = known;
    return known;
  }

  /** Where state is kept; null: it was not told. */
  @Nullable Path state() {
    return state;
  }

  /** Where state is kept: among the data when nothing else was told. */
  Path state(Cluster cluster) {
    return state == null ? cluster.feedDirectory() : state;
  }

  /** Whether it was told how a table is read. */
  boolean isMapped() {
    return mapping != null;
  }

  /**
   * How a table is read; the file is read once.
   *
   * @throws InvalidValueException if none was told, or with all that is wrong with the file
   */
  Mapping mapping() {
    return files().mapping();
  }

  /** Fills in claims if a gazetteer or parties were told. */
  Completion completion() {
    return files().completion();
  }
}
