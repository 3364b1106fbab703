package io.foreknown.operations.work;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.stack.Reasons;
import io.foreknown.stack.StackException;
import io.foreknown.streams.LostStateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** What is shown of an error: one line. */
public final class ErrorLine {
  private ErrorLine() {}

  /** Our own messages as they are; of others the whole chain, each cause once. */
  public static String of(Throwable error) {
    if (error instanceof CommandException
        || error instanceof StackException
        || error instanceof LostStateException
        || error instanceof InvalidValueException) {
      return String.valueOf(error.getMessage());
    }
    StringBuilder line = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String words = words(cause, line);
      if (line.indexOf(words) < 0) {
        line.append(line.isEmpty() ? "" : ": ").append(words);
      }
    }
    return line.toString().replaceAll("\\s+", " ");
  }

  private static String words(Throwable error, StringBuilder before) {
    Throwable cause = error.getCause();
    if (error instanceof UncheckedIOException
        && cause != null
        && cause.toString().equals(error.getMessage())) {
      return "";
    }
    if (error instanceof FileSystemException refused) {
      String file = String.valueOf(refused.getFile());
      return (before.indexOf(file) < 0 ? file + ": " : "") + Reasons.of(refused);
    }
    if (error instanceof IOException io) {
      return Reasons.of(io);
    }
    return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
  }
}
