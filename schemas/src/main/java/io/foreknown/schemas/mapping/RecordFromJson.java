package io.foreknown.schemas.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.schemas.json.RecordJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What {@link RecordJson} writes, back into a record; for JSON of our own alone. */
final class RecordFromJson {
  private RecordFromJson() {}

  /**
   * A record with the members of its fields' names; others are passed over.
   *
   * @throws IllegalArgumentException if a member is missing that may not be null
   */
  static SpecificRecord of(JsonNode json, Schema schema) {
    IndexedRecord record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
    for (Schema.Field field : schema.getFields()) {
      Object value = value(json.path(field.name()), field.schema());
      if (value == null && !field.schema().isNullable()) {
        throw new IllegalArgumentException(
            "%s.%s is missing".formatted(schema.getName(), field.name()));
      }
      record.put(field.pos(), value);
    }
    return (SpecificRecord) record;
  }

  private static @Nullable Object value(JsonNode json, Schema schema) {
    if (json.isNull() || json.isMissingNode()) {
      return null;
    }
    Schema present = Schemas.present(schema);
    return switch (present.getType()) {
      case RECORD -> of(json, present);
      case ARRAY -> list(json, present.getElementType());
      case MAP -> map(json, present.getValueType());
      case ENUM -> SpecificData.get().createEnum(json.asText(), present);
      case STRING -> json.asText();
      case INT -> json.asInt();
      case LONG -> whole(json, present);
      default -> throw new IllegalStateException("no rule for " + present);
    };
  }

  private static Object whole(JsonNode json, Schema schema) {
    return schema.getLogicalType() == null ? (Object) json.asLong() : Instant.parse(json.asText());
  }

  private static List<@Nullable Object> list(JsonNode json, Schema entry) {
    return json.valueStream().<@Nullable Object>map(each -> value(each, entry)).toList();
  }

  private static Map<String, @Nullable Object> map(JsonNode json, Schema value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    json.properties().forEach(each -> map.put(each.getKey(), value(each.getValue(), value)));
    return map;
  }
}
