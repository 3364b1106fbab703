package io.foreknown.cli;

import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.EnvironmentText;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.settings.SourcesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is looked at: one place, or all that a file lists. */
final class SourcesOptions extends WatchOptions {
  /** Options that a file of sources says for each of them. */
  private static final List<String> OF_ONE_FEED =
      List.of(
          "--follow-host",
          "--format",
          "--gazetteer",
          "--geocodes",
          "--hazards",
          "--header",
          "--interval",
          "--mapping",
          "--parties",
          "--strict",
          "--validity");

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description =
          "looks at all directories and addresses that a file lists (YAML, docs/how-to/send-claims.md), once, or"
              + " with --watch, without a value, until Ctrl-C")
  private @Nullable Path sources;

  @Override
  boolean isWanted() {
    return isOfFile() || super.isWanted();
  }

  /** Whether a file says what is looked at. */
  boolean isOfFile() {
    return sources != null;
  }

  /**
   * What is looked at.
   *
   * @param format of a feed that is watched by itself
   * @throws ParameterException if the options say nothing that can be done
   * @throws CommandException with all that is wrong with a file of sources
   */
  List<FeedSource> sources(Supplier<FeedFormat> format) {
    Path file = sources;
    if (file == null) {
      return List.of(single(format.get()));
    }
    require(!isPlaceGiven(), "--sources goes with --watch without a directory or URL");
    refuseBeside("--sources", OF_ONE_FEED);
    return SourcesFile.read(file, EnvironmentText.OF_PROCESS);
  }
}
