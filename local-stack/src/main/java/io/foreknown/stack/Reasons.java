package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the system refused a file, in words; of most, Java's message is no more than a name. */
public final class Reasons {
  private Reasons() {}

  /** A few words, without the name of the file where the system gave one. */
  public static String of(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (error instanceof FileAlreadyExistsException || error instanceof NotDirectoryException) {
      return "a file is in the way";
    }
    String reason = error instanceof FileSystemException system ? system.getReason() : null;
    String message = reason == null ? error.getMessage() : reason;
    return message == null ? error.getClass().getSimpleName() : message;
  }
}
