package io.foreknown.cli;

import picocli.CommandLine.Option;

/** How a program that runs on writes its log. */
final class LogOptions {
  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description =
          "of standard error: text, or json for an object on each line with time, level, logger,"
              + " thread, message and error (default: text)")
  void choose(LogFormat format) {
    format.choose();
  }
}
