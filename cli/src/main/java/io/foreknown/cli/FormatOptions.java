package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.CommandException;
import io.foreknown.cli.input.FeedFormat;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.Care;
import io.foreknown.producers.cap.Validities;
import io.foreknown.producers.format.Format;
import java.nio.file.Path;
import java.util.Map;
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

  @Option(
      names = "--strict",
      description =
          "refuse an item that breaks its standard even where it could be mended or used without what is wrong")
  private boolean strict;

  @Option(
      names = "--validity",
      paramLabel = "HAZARD=DURATION",
      description =
          "how long an alert (CAP) holds that names no end, such as met.wind=PT12H; PT0S for no validity at all; repeatable")
  private Map<String, String> validity = Map.of();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  /** Where state is kept: among the data when nothing else was stated. */
  Path state(Cluster cluster) {
    return reading.state(cluster);
  }

  /** The format with its options; fails here if one that it cannot do without is missing. */
  FeedFormat chosen() {
    if (format == Format.CSV) {
      reading.mapping();
    }
    return new FeedFormat(format, reading.state(), reading::mapping, reading::completion)
        .with(strict ? Care.STRICT : Care.MENDING, validities());
  }

  private Validities validities() {
    try {
      return Validities.SHIPPED.with(validity);
    } catch (InvalidValueException e) {
      throw new CommandException("--validity: " + e.getMessage(), e);
    }
  }
}
