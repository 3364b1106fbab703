package io.foreknown.benchmarks.fuzz;

import org.jspecify.annotations.Nullable;

/** What a command says as it ends. */
final class ExitMessage {
  private ExitMessage() {}

  /** What is wrong with it: it names its file and what is wrong there. */
  static @Nullable String fault(@Nullable String message, String file) {
    if (message == null || !message.startsWith(file)) {
      return "an error does not name its file: " + message;
    }
    return message.length() < file.length() + 5 || message.contains("null pointer")
        ? "an error gives no reason: " + message
        : null;
  }
}
