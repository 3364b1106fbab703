package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one of a few known words. */
record EnumWordReader<E>(Map<String, E> known) implements ValueReader<E> {
  /** The constants, in lower case. */
  static <E extends Enum<E>> EnumWordReader<E> of(Class<E> type) {
    Map<String, E> known = new LinkedHashMap<>();
    EnumSet.allOf(type).forEach(constant -> known.put(word(constant), constant));
    return new EnumWordReader<>(known);
  }

  /** The word for a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable E read(Value value) {
    JsonNode node = value.node();
    E meant = node.isTextual() ? known.get(node.textValue()) : null;
    if (meant == null) {
      value.refuse("is %s, %s".formatted(JsonValues.of(node), expected()));
    }
    return meant;
  }

  @Override
  public String missing() {
    return "is missing, " + expected();
  }

  private String expected() {
    return "one of %s is expected".formatted(String.join(", ", known.keySet()));
  }
}
