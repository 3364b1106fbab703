package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.problem.Problems;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the times of a claim as they are written, where UTC does not say the same. What the
 * field {@code originalTimes} says counts before: so written claims can be read again.
 */
final class OriginalTimesReader {
  private static final Map<ClaimType, List<String>> SPANS =
      new EnumMap<>(
          Map.of(
              ClaimType.WARNING, List.of("issued", "validity", "cancelled"),
              ClaimType.INCIDENT, List.of("began", "ended", "asOf"),
              ClaimType.STATEMENT, List.of("said", "asOf")));

  private static final List<String> ENDS = List.of("from", "to");

  private final Map<String, String> byField = new HashMap<>();

  private OriginalTimesReader() {}

  /** Looks at all times that a type has; with null only at those that every claim has. */
  static OriginalTimes read(Fields fields, @Nullable ClaimType type) {
    OriginalTimesReader reader = new OriginalTimesReader();
    JsonNode claim = fields.node();
    reader.add("publishedAt", claim.get("publishedAt"), HeaderReader::published);
    reader.add("embargoedUntil", claim.get("embargoedUntil"), TimeReader::moment);
    if (type != null) {
      SPANS
          .getOrDefault(type, List.of())
          .forEach(name -> reader.add(name, claim.get(name), TimeReader::span));
      reader.addUpdates(claim.path("updates"));
      reader.add("position.when", claim.path("position").get("when"), TimeReader::span);
    }
    Map<String, String> given =
        fields.orElse("originalTimes", OriginalTimesReader::given, Map.of());
    reader.byField.putAll(given);
    OriginalTimes all = fields.attempt(() -> OriginalTimes.of(reader.byField));
    return all == null ? OriginalTimes.NONE : all;
  }

  /** Of more than a claim can have, none is read. */
  private void addUpdates(JsonNode updates) {
    for (int i = 0; i < Math.min(updates.size(), Limits.LIST); i++) {
      String path = "updates[%d].".formatted(i);
      add(path + "at", updates.path(i).get("at"), TimeReader::span);
      add(path + "validity", updates.path(i).get("validity"), TimeReader::span);
    }
  }

  /** What is no time is told of when the claim is read. */
  private void add(String path, @Nullable JsonNode time, ValueReader<?> reader) {
    if (time == null) {
      return;
    }
    Map<String, String> texts = new HashMap<>();
    note(path, time, texts);
    ENDS.forEach(end -> note(path + "." + end, time.path(end), texts));
    if (!texts.isEmpty() && reader.read(new Value(time, Path.ROOT, new Problems())) != null) {
      byField.putAll(texts);
    }
  }

  private static void note(String path, JsonNode time, Map<String, String> texts) {
    if (time.isTextual() && OriginalTimes.saysMore(time.textValue())) {
      texts.put(path, time.textValue());
    }
  }

  private static @Nullable Map<String, String> given(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    Map<String, String> given = new HashMap<>();
    for (Iterator<String> names = fields.node().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String text = fields.optional(name, Value::text);
      if (text != null) {
        given.put(name, text);
      }
    }
    return given;
  }
}
