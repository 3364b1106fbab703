package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.cap.Hazards;
import io.foreknown.feeds.cap.Validities;
import io.foreknown.feeds.codes.Geocodes;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.FormatFiles;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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
      description =
          "how the columns of a table, the members of objects, or elements become claims (YAML); needed for CSV, JSON and XML")
  private @Nullable Path mapping;

  @Mixin private final RegisterOptions registers = new RegisterOptions();

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

  @Option(
      names = "--hazards",
      paramLabel = "FILE",
      description =
          "what event codes of alerts (CAP) mean, before what is brought along: a table with the"
              + " columns name,code,hazard,meaning; repeatable")
  private List<Path> hazards = List.of();

  @Option(
      names = "--geocodes",
      paramLabel = "FILE",
      description =
          "which places codes of areas of alerts (CAP) are, before what is brought along: a table"
              + " with the columns name,id,lineage,form; repeatable")
  private List<Path> geocodes = List.of();

  private @Nullable FormatFiles files;

  /** The same at every call, so that each is read once. */
  private FormatFiles files() {
    FormatFiles known = files == null ? registers.files(mapping) : files;
    files = known;
    return known;
  }

  /** Where state is kept; null: it was not given. */
  @Nullable Path state() {
    return state;
  }

  /** Where state is kept: among the data when nothing else was given. */
  Path state(Cluster cluster) {
    return state == null ? cluster.feedDirectory() : state;
  }

  /** Whether it was given how a table is read. */
  boolean isMapped() {
    return mapping != null;
  }

  /**
   * How a table is read; the file is read once.
   *
   * @throws InvalidValueException if none was given, or with all that is wrong with the file
   */
  Mapping mapping() {
    return files().mapping();
  }

  /** What is the recipient's to decide about alerts; fails with what is wrong with it. */
  AlertPolicy policy() {
    return new AlertPolicy(strict ? Care.STRICT : Care.MENDING, validities(), events(), areas());
  }

  private Validities validities() {
    try {
      return Validities.SHIPPED.with(validity);
    } catch (InvalidValueException e) {
      throw new CommandException("--validity: " + e.getMessage(), e);
    }
  }

  private Hazards events() {
    return read("--hazards", () -> Hazards.SHIPPED.with(hazards));
  }

  private Geocodes areas() {
    return read("--geocodes", () -> Geocodes.SHIPPED.with(geocodes));
  }

  private static <T> T read(String option, Supplier<T> tables) {
    try {
      return tables.get();
    } catch (InvalidValueException | UncheckedIOException e) {
      throw new CommandException(option + ": " + e.getMessage(), e);
    }
  }

  /** Fills in claims if a gazetteer or parties were given. */
  Completion completion() {
    return files().completion();
  }
}
