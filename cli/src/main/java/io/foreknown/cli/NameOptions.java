package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.csv.Mapping;
import io.foreknown.producers.csv.MappingFile;
import io.foreknown.producers.csv.Registers;
import io.foreknown.producers.enrich.Completion;
import io.foreknown.producers.enrich.Enrichment;
import io.foreknown.producers.gazetteer.GazetteerFiles;
import io.foreknown.producers.party.PartyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How tables are read, and where the names of places and parties are looked up. */
final class NameOptions {
  /** Stands for what the product brings along, and for nothing beside it. */
  private static final Path SHIPPED = Path.of("shipped");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "how the columns of a table become claims (YAML); needed for CSV")
  private @Nullable Path mapping;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = {
        "fills in what claims leave out of their places: from a file of",
        "places (.ndjson, .yaml), a GeoNames dump (.txt), or 'shipped'; repeatable"
      })
  private List<Path> gazetteer = List.of();

  @Option(
      names = "--parties",
      paramLabel = "FILE",
      description = "the same for parties (.ndjson, .yaml, or 'shipped'); repeatable")
  private List<Path> parties = List.of();

  private @Nullable Registers registers;

  /** Read once, when something asks for a name. */
  private Registers registers() {
    Registers read = registers;
    if (read == null) {
      read = new Registers(GazetteerFiles.read(files(gazetteer)), PartyFiles.read(files(parties)));
      registers = read;
    }
    return read;
  }

  private static List<Path> files(List<Path> told) {
    return told.stream().filter(file -> !file.equals(SHIPPED)).toList();
  }

  /** Whether it was told how a table is read. */
  boolean isMapped() {
    return mapping != null;
  }

  /**
   * How a table is read.
   *
   * @throws InvalidValueException with all that is wrong with the file
   */
  Mapping mapping() {
    Path file = mapping;
    if (file == null) {
      throw new CommandException("CSV needs --mapping FILE; docs/csv.md tells how one is written");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return MappingFile.read(in, file.toString(), registers());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Fills in claims if a gazetteer or parties were told. */
  Completion completion() {
    return gazetteer.isEmpty() && parties.isEmpty()
        ? Completion.NONE
        : Completion.by(new Enrichment(registers().gazetteer(), registers().parties()));
  }
}
