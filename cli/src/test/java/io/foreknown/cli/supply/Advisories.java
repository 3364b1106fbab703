package io.foreknown.cli.supply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The list in the repository; docs/how-to/supply.md says how it is kept. */
final class Advisories {
  private Advisories() {}

  static List<Advisory> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(Advisories::advisory).toList();
    }
  }

  private static Advisory advisory(NamedCsvRecord row) {
    return new Advisory(
        row.getField("group"),
        row.getField("artifact"),
        row.getField("introduced"),
        row.getField("fixed"),
        row.getField("advisory"));
  }

  /** What the list has against these components, as lines to read. */
  static List<String> against(List<Component> components, List<Advisory> advisories) {
    return components.stream()
        .flatMap(component -> against(component, advisories))
        .sorted()
        .toList();
  }

  private static Stream<String> against(Component component, List<Advisory> advisories) {
    return advisories.stream()
        .filter(advisory -> advisory.concerns(component))
        .map(
            advisory ->
                "%s has %s, fixed in %s"
                    .formatted(
                        component,
                        advisory.id(),
                        advisory.fixed().isEmpty() ? "no version" : advisory.fixed()));
  }
}
