package io.foreknown.producers.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.producers.Item;
import io.foreknown.producers.ndjson.ClaimJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tables and mappings for tests, and what is read of them in words. */
final class Given {
  static final Registers SHIPPED = Registers.shipped();

  /** Makes a report of the columns id and killed. */
  static final Mapping REPORTS =
      mapping(
          """
          claims:
            - {type: incident, id: "{id}", publishedAt: 2024-03-23, hazard: met.tornado,
               outcome: occurred, began: 2024-03-22, places: [{id: RU}], killed: {$number: "{killed}"}}
          """);

  private Given() {}

  static Mapping mapping(String yaml) {
    return MappingFile.read(in(yaml), "mapping.yaml", SHIPPED);
  }

  static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** An example of the manual. */
  static Path example(String name) {
    return Path.of("..", "docs", "mappings", name);
  }

  static Mapping exampleMapping(String name) {
    try (InputStream in = Files.newInputStream(example(name))) {
      return MappingFile.read(in, name, SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Item> reading(Mapping mapping, InputStream in) {
    return new CsvSource(mapping).read(in, "table.csv").toList();
  }

  static List<String> told(Mapping mapping, String table) {
    return told(reading(mapping, in(table)));
  }

  static List<String> told(List<Item> items) {
    return items.stream().map(Given::told).toList();
  }

  /** The line, and the claim as JSON, or why there is none. */
  static String told(Item item) {
    if (item instanceof Item.Accepted accepted) {
      return accepted.origin().line() + " " + ClaimJson.write(accepted.claim());
    }
    if (item instanceof Item.Unclaimed unclaimed) {
      return unclaimed.origin().line() + " skipped: " + unclaimed.why();
    }
    Rejection rejection = ((Item.Refused) item).rejection();
    return "%d %s %s: %s"
        .formatted(
            rejection.origin().line(),
            rejection.reason(),
            rejection.claim(),
            rejection.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
  }
}
