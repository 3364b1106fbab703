package io.foreknown.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a program that runs on writes its log. */
final class LogOptions {
  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description =
          "of standard error: text, or json for an object on each line with time, level, logger,"
              + " thread, message and error (default: text)")
  private @Nullable LogFormat format;

  /** Has all that follows written so; without the option as it was. */
  void apply() {
    if (format != null) {
      format.choose();
    }
  }
}
