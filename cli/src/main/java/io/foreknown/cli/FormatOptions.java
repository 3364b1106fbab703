package io.foreknown.cli;

import io.foreknown.feeds.format.Format;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The format of what is read, and all that belongs to it. */
final class FormatOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "NDJSON",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.NDJSON;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  /** Where state is kept: among the data when nothing else was stated. */
  Path state(Cluster cluster) {
    return reading.state(cluster);
  }

  /** The format with its options; fails here if one that it cannot do without is missing. */
  FeedFormat chosen() {
    if (format.isMapped()) {
      reading.mapping().requireFor(format.label());
    }
    return new FeedFormat(format, reading.state(), reading::mapping, reading::completion)
        .with(reading.policy());
  }
}
