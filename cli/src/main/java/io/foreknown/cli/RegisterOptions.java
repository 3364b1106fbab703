package io.foreknown.cli;

import io.foreknown.operations.input.FormatFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where names and codes are looked up; the same wherever something is read. */
final class RegisterOptions {
  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "fills in what claims leave out of their places, and is what the desk looks up: a file of"
              + " places (.ndjson, .yaml), a GeoNames dump (.txt), or 'shipped'; repeatable")
  private List<Path> gazetteer = List.of();

  @Option(
      names = "--parties",
      paramLabel = "FILE",
      description = "the same for parties (.ndjson, .yaml, or 'shipped'); repeatable")
  private List<Path> parties = List.of();

  /**
   * The files that were given, beside what the product brings along.
   *
   * @param mapping null: none is needed
   */
  FormatFiles files(@Nullable Path mapping) {
    return new FormatFiles(mapping, gazetteer, parties);
  }
}
