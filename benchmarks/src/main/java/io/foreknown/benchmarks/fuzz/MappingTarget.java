package io.foreknown.benchmarks.fuzz;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.csv.CsvSource;
import io.foreknown.feeds.json.JsonSource;
import io.foreknown.feeds.mapping.Dialect;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.MappingFile;
import io.foreknown.feeds.mapping.Registers;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, and the table that it is for.
 *
 * @param tables by variant, sound ones
 */
record MappingTarget(YamlCorpus corpus, FuzzTables tables, Publication publication)
    implements Target {
  private static final String FILE = "mapping.yaml";
  private static final Registers REGISTERS = Registers.shipped();

  @Override
  public String word() {
    return "mapping";
  }

  @Override
  public FuzzInput draw(Chance chance) {
    return corpus.draw(chance);
  }

  @Override
  public @Nullable String fault(FuzzInput fuzzInput) throws Exception {
    Mapping mapping;
    try {
      mapping = MappingFile.read(new ByteArrayInputStream(fuzzInput.bytes()), FILE, REGISTERS);
    } catch (InvalidValueException e) {
      return ExitMessage.fault(e.getMessage(), FILE);
    }
    byte[] table = tables.guards(fuzzInput.variant()).bytes();
    List<Item> items = read(mapping, table);
    return items.isEmpty() ? "lost are the rows of a mapping" : publication.fault(items);
  }

  private static List<Item> read(Mapping mapping, byte[] table) {
    Source source =
        mapping.layout() instanceof Dialect
            ? new CsvSource(mapping, Care.MENDING)
            : new JsonSource(mapping, Care.MENDING);
    return source.read(new ByteArrayInputStream(table), FILE).toList();
  }

  @Override
  public void close() {
    publication.close();
  }
}
