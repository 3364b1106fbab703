package io.foreknown.operations.input;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.enrich.Enrichment;
import io.foreknown.feeds.gazetteer.GazetteerFiles;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.MappingFile;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.party.PartyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files by which a format is read, each of them read once, when something asks for it. */
public final class FormatFiles {
  /** Stands for what the product brings along, and for nothing beside it. */
  private static final Path SHIPPED = Path.of("shipped");

  private final @Nullable Path mapping;
  private final List<Path> gazetteer;
  private final List<Path> parties;
  private @Nullable Registers registers;
  private @Nullable Mapping read;

  /**
   * Reads nothing yet.
   *
   * @param mapping null: tables cannot be read
   */
  public FormatFiles(@Nullable Path mapping, List<Path> gazetteer, List<Path> parties) {
    this.mapping = mapping;
    this.gazetteer = List.copyOf(gazetteer);
    this.parties = List.copyOf(parties);
  }

  /** Where names and codes are looked up. */
  public synchronized Registers registers() {
    Registers known = registers;
    if (known == null) {
      known = new Registers(GazetteerFiles.read(files(gazetteer)), PartyFiles.read(files(parties)));
      registers = known;
    }
    return known;
  }

  private static List<Path> files(List<Path> stated) {
    return stated.stream().filter(file -> !file.equals(SHIPPED)).toList();
  }

  /**
   * How a table is read.
   *
   * @throws InvalidValueException if none was stated, or with all that is wrong with the file
   */
  public synchronized Mapping mapping() {
    Mapping known = read == null ? readMapping() : read;
    read = known;
    return known;
  }

  private Mapping readMapping() {
    Path file = mapping;
    if (file == null) {
      throw new InvalidValueException(
          "CSV, JSON and XML need --mapping FILE; docs/how-to/map-a-feed.md says how one is written, and which are ready");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return MappingFile.read(in, file.toString(), registers());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Fills in claims if a gazetteer or parties were stated. */
  public synchronized Completion completion() {
    return gazetteer.isEmpty() && parties.isEmpty()
        ? Completion.NONE
        : Completion.by(new Enrichment(registers().gazetteer(), registers().parties()));
  }
}
