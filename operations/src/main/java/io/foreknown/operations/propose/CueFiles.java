package io.foreknown.operations.propose;

import io.foreknown.stories.cue.Cues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The words by which stories say that something happened. */
public final class CueFiles {
  private CueFiles() {}

  /**
   * The shipped ones, and those of a desk.
   *
   * @param own file of the desk; null: it has none
   * @throws io.foreknown.domain.InvalidValueException with what is wrong with the file
   */
  public static Cues shippedAnd(@Nullable Path own) {
    if (own == null) {
      return Cues.shipped();
    }
    try (InputStream in = Files.newInputStream(own)) {
      return Cues.shippedAnd(in, own.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(own, e.getMessage()), e);
    }
  }
}
