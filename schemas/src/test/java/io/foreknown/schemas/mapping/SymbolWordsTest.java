package io.foreknown.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.avro.Resolution;
import io.foreknown.domain.words.SymbolWords;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The symbols that records hold have words for readers, and no others have. */
class SymbolWordsTest {
  /** Worded with how far outside the window an incident lay, or seen by programs alone. */
  private static final Set<String> WORDED_ELSEWHERE = Set.of("WindowRelation", "Reason");

  private final Map<String, Schema> enums = new TreeMap<>();

  @Test
  void everySymbolHasWordsAndEveryRowIsOfASymbol() throws IOException {
    Set<Schema> seen = new HashSet<>();
    for (Topic topic : Topic.values()) {
      if (topic != Topic.REJECTED && topic != Topic.AUDIT) {
        collect(topic.blank().getSchema(), seen);
      }
    }
    Set<String> symbols =
        enums.values().stream()
            .flatMap(schema -> schema.getEnumSymbols().stream())
            .collect(Collectors.toSet());

    assertThat(rows("symbol.")).containsExactlyInAnyOrderElementsOf(symbols);
  }

  @Test
  void everyEndOfAContradictionHasASentence() throws IOException {
    Set<String> ends = symbols(Resolution.class);
    ends.remove(Resolution.UNKNOWN.name());

    assertThat(rows("ended.")).isEqualTo(ends);
  }

  private static Set<String> symbols(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
  }

  private void collect(Schema schema, Set<Schema> seen) {
    if (!seen.add(schema)) {
      return;
    }
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(field -> collect(field.schema(), seen));
      case UNION -> schema.getTypes().forEach(type -> collect(type, seen));
      case ARRAY -> collect(schema.getElementType(), seen);
      case MAP -> collect(schema.getValueType(), seen);
      case ENUM -> {
        if (!WORDED_ELSEWHERE.contains(schema.getName())) {
          enums.put(schema.getName(), schema);
        }
      }
      default -> {}
    }
  }

  private static Set<String> rows(String family) throws IOException {
    Properties table = new Properties();
    try (InputStream in = SymbolWords.class.getResourceAsStream("words.properties")) {
      table.load(Objects.requireNonNull(in));
    }
    return table.stringPropertyNames().stream()
        .filter(key -> key.startsWith(family))
        .map(key -> key.substring(family.length()))
        .collect(Collectors.toSet());
  }
}
