package io.foreknown.cli;

import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.publish.FeedReader;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.publish.ItemSink;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read, and as what. */
final class FeedOptions {
  @Mixin private final FormatOptions format = new FormatOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "files, or directories with all files in them; - is standard input")
  private List<Path> files = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether files were given. */
  boolean hasFiles() {
    return !files.isEmpty();
  }

  /** The files: at least one, and all of them can be read. */
  List<Path> files() {
    if (files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "FILE is expected; - stands for standard input");
    }
    FeedReader.requireReadable(files);
    return files;
  }

  /** Where state is kept: among the data when nothing else was stated. */
  Path state(Cluster cluster) {
    return format.state(cluster);
  }

  /** The format with its options; fails here if one that it cannot do without is missing. */
  FeedFormat format() {
    return format.chosen();
  }

  /** Reads all of it. */
  void read(String task, ItemSink items, Console console, ShutdownSignal shutdownSignal) {
    List<Path> read = files();
    new FeedReader(format(), console, shutdownSignal).files(task, read, items);
  }
}
