package io.foreknown.feeds.party;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Party;
import io.foreknown.feeds.lookup.Known;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped parties and what files add to them. */
public final class PartyFiles {
  private PartyFiles() {}

  /**
   * Reads all files, in their order.
   *
   * @throws InvalidValueException with all problems of the first file that has any
   * @throws UncheckedIOException if one cannot be read
   */
  public static Parties read(List<Path> files) {
    List<Known<Party>> more = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        more.addAll(PartyFile.read(in, file.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
      }
    }
    return Parties.shippedAnd(more);
  }
}
