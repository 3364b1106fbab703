package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
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

/** What a format needs to be read; the same wherever one is. */
final class ReadingOptions {
  /** Stands for what the product brings along, and for nothing beside it. */
  private static final Path SHIPPED = Path.of("shipped");

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "where a format keeps what it must remember from run to run, such as which warning a later"
              + " message cancels (default: publish and intake keep it among their data, others keep"
              + " nothing)")
  private @Nullable Path state;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "how the columns of a table become claims (YAML); needed for CSV")
  private @Nullable Path mapping;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "fills in what claims leave out of their places: from a file of places (.ndjson, .yaml), a"
              + " GeoNames dump (.txt), or 'shipped'; repeatable")
  private List<Path> gazetteer = List.of();

  @Option(
      names = "--parties",
      paramLabel = "FILE",
      description = "the same for parties (.ndjson, .yaml, or 'shipped'); repeatable")
  private List<Path> parties = List.of();

  private @Nullable Registers registers;
  private @Nullable Mapping read;

  /** Read once, when something asks for a name. */
  private Registers registers() {
    Registers known = registers;
    if (known == null) {
      known = new Registers(GazetteerFiles.read(files(gazetteer)), PartyFiles.read(files(parties)));
      registers = known;
    }
    return known;
  }

  private static List<Path> files(List<Path> told) {
    return told.stream().filter(file -> !file.equals(SHIPPED)).toList();
  }

  /** Where state is kept; null: it was not told. */
  @Nullable Path state() {
    return state;
  }

  /** Where state is kept: among the data when nothing else was told. */
  Path state(Cluster cluster) {
    return state == null ? cluster.feedDirectory() : state;
  }

  /** Whether it was told how a table is read. */
  boolean isMapped() {
    return mapping != null;
  }

  /**
   * How a table is read; the file is read once.
   *
   * @throws InvalidValueException if none was told, or with all that is wrong with the file
   */
  Mapping mapping() {
    Mapping known = read == null ? readMapping() : read;
    read = known;
    return known;
  }

  private Mapping readMapping() {
    Path file = mapping;
    if (file == null) {
      throw new InvalidValueException(
          "CSV needs --mapping FILE; docs/csv.md says how one is written");
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
