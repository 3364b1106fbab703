package io.foreknown.feeds.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.csv.CsvSource;
import io.foreknown.feeds.gazetteer.Gazetteer;
import io.foreknown.feeds.json.JsonSource;
import io.foreknown.feeds.markup.XmlSource;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.party.Parties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tables and mappings for tests, and what is read of them in words. */
public final class Given {
  public static final Registers SHIPPED = new Registers(Gazetteer.shipped(), Parties.shipped());

  /** Makes a report of the columns id and killed. */
  public static final Mapping REPORTS =
      mapping(
          """
          claims:
            - {type: incident, id: "{id}", publishedAt: 2024-03-23, hazard: met.tornado,
               outcome: occurred, began: 2024-03-22, places: [{id: RU}], killed: {$number: "{killed}"}}
          """);

  private Given() {}

  public static Mapping mapping(String yaml) {
    return MappingFile.read(in(yaml), "mapping.yaml", SHIPPED);
  }

  public static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** An example of the manual. */
  public static Path example(String name) {
    return Path.of("..", "docs", "mappings", name);
  }

  public static Mapping exampleMapping(String name) {
    try (InputStream in = Files.newInputStream(example(name))) {
      return MappingFile.read(in, name, SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Item> reading(Mapping mapping, InputStream in) {
    return reading(mapping, in, mapping.layout() instanceof Dialect ? "table.csv" : "items.json");
  }

  /** The items of a file of this name. */
  public static List<Item> reading(Mapping mapping, InputStream in, String file) {
    return source(mapping, Care.MENDING).read(in, file).toList();
  }

  /** Reads by a mapping what it is for. */
  public static Source source(Mapping mapping, Care care) {
    if (mapping.layout() instanceof Elements) {
      return new XmlSource(mapping, care);
    }
    return mapping.layout() instanceof Dialect
        ? new CsvSource(mapping, care)
        : new JsonSource(mapping, care);
  }

  public static List<String> told(Mapping mapping, String table) {
    return told(reading(mapping, in(table)));
  }

  public static List<String> told(List<Item> items) {
    return items.stream().map(Given::told).toList();
  }

  /** The line, and the claim as JSON, or why there is none. */
  public static String told(Item item) {
    if (item instanceof Item.Accepted accepted) {
      String notes =
          accepted.notes().stream().map(note -> " note: " + note).collect(Collectors.joining());
      return accepted.origin().line() + " " + ClaimJson.write(accepted.claim()) + notes;
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
