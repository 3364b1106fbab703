package io.foreknown.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.avro.Point;
import io.foreknown.avro.Polygon;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Any record as JSON: fields in the order of the schema, nulls written, moments in UTC with three
 * digits of a second, bytes in Base64. Geometries are GeoJSON, so their type comes first.
 */
public final class RecordJson {
  /** RFC 7946 tells geometries apart by a member that Avro's union makes needless. */
  private static final Set<Schema> GEOMETRIES =
      Set.of(Point.getClassSchema(), Polygon.getClassSchema());

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RecordJson() {}

  /** The record as an object. */
  public static ObjectNode of(IndexedRecord content) {
    ObjectNode object = JSON.objectNode();
    Schema schema = content.getSchema();
    if (isGeometry(schema)) {
      object.put("type", schema.getName());
    }
    schema.getFields().forEach(field -> object.set(field.name(), value(content.get(field.pos()))));
    return object;
  }

  /** A moment as it stands in records. */
  public static String moment(Instant moment) {
    return Digits.moment(moment);
  }

  private static JsonNode value(@Nullable Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof IndexedRecord content) {
      return of(content);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = JSON.arrayNode();
      list.forEach(entry -> array.add(value(entry)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.objectNode();
      map.forEach((key, entry) -> object.set(key.toString(), value(entry)));
      return object;
    }
    return scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    }
    if (value instanceof Double number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Number number) {
      return JSON.numberNode(number.longValue());
    }
    if (value instanceof Instant moment) {
      return JSON.textNode(moment(moment));
    }
    return value instanceof ByteBuffer bytes
        ? JSON.textNode(base64(bytes))
        : JSON.textNode(value.toString());
  }

  static boolean isGeometry(Schema schema) {
    return GEOMETRIES.contains(schema);
  }

  static String base64(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return Base64.getEncoder().encodeToString(copy);
  }
}
