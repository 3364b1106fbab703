package io.foreknown.cli;

import io.foreknown.operations.disk.ScratchDirectory;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command with its temporary files in a directory that is gone when it has ended. The
 * libraries for RocksDB and for compression come in jars and are unpacked at every start, some
 * dozens of megabytes, and a process that is killed leaves them.
 */
final class NativeLibraries {
  /**
   * Where libraries are unpacked, each by its own name. RocksDB and lz4 have none and take Java's,
   * which can be set as late as this in Java 17; later ones have read it before.
   */
  private static final List<String> PROPERTIES =
      List.of("java.io.tmpdir", "org.xerial.snappy.tempdir", "ZstdTempFolder");

  private NativeLibraries() {}

  /** As picocli runs commands. */
  static int around(ParseResult result) {
    Integer help = CommandLine.executeHelpRequest(result);
    if (help != null) {
      return help;
    }
    try (ScratchDirectory scratch = scratch(result)) {
      PROPERTIES.forEach(property -> System.setProperty(property, scratch.path().toString()));
      return new RunLast().execute(result);
    }
  }

  private static ScratchDirectory scratch(ParseResult result) {
    Path own = own(result.hasSubcommand() ? result.subcommand() : result);
    if (own != null) {
      try {
        return ScratchDirectory.under(own);
      } catch (UncheckedIOException e) {
        // A command that only reads a cluster may run where nothing can be written.
      }
    }
    return ScratchDirectory.under(ofUser());
  }

  /** Where the command keeps its state or data; null: it keeps none. */
  private static @Nullable Path own(ParseResult command) {
    if (command.hasMatchedOption("--state-dir")) {
      return command.matchedOptionValue("--state-dir", Path.of(""));
    }
    boolean isWithoutCluster =
        command.matchedOptionValue("--engine", null) == ReplayCommand.Engine.DIRECT
            && !command.hasMatchedOption("--from-topics");
    return isWithoutCluster
        ? null
        : command.commandSpec().mixins().values().stream()
            .map(mixin -> mixin.userObject())
            .filter(ClusterOptions.class::isInstance)
            .map(options -> ((ClusterOptions) options).dataDirectory())
            .findFirst()
            .orElse(null);
  }

  /** Among the temporary files of the system those of different users do not meet. */
  private static Path ofUser() {
    return Path.of(
        System.getProperty("java.io.tmpdir", "."),
        "foreknown-" + System.getProperty("user.name", "user"));
  }
}
