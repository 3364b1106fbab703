package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.shape.Choice;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Field;
import io.foreknown.domain.shape.Shape;
import io.foreknown.domain.shape.ValueKind;
import io.foreknown.domain.shape.ValueKind.EnumWord;
import io.foreknown.domain.shape.ValueKind.Many;
import io.foreknown.domain.shape.ValueKind.Part;
import io.foreknown.domain.shape.ValueKind.Text;
import io.foreknown.domain.shape.ValueKind.YesNo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The description of claims as a JSON Schema. It says which fields there are, of what kind, and
 * which are required; what a field may hold beside another, such as the order of a span's ends, it
 * leaves to the reader.
 */
final class ClaimSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME =
      DATE + "[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})";
  private static final String INTEGER = "{\"type\":\"integer\"}";
  private static final Map<ValueKind<?>, String> LEAVES = new HashMap<>();

  /** Kinds that stand in many places are described once. */
  private static final Map<String, ValueKind<?>> NAMED =
      new TreeMap<>(
          Map.of(
              "party", ClaimShapes.PARTY,
              "place", ClaimShapes.PLACE,
              "position", ClaimShapes.POSITION,
              "span", ValueKind.SPAN,
              "count", ValueKind.COUNT));

  static {
    LEAVES.put(ValueKind.ID, text(Limits.ID, "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"));
    LEAVES.put(ValueKind.ADDRESS, text(Limits.URL, "^[Hh][Tt][Tt][Pp][Ss]?://"));
    LEAVES.put(
        ValueKind.REVISION,
        "{\"anyOf\":[{\"type\":\"integer\",\"minimum\":1,\"maximum\":%d},{\"const\":%d}]}"
            .formatted(Header.MOST_REVISION, Retraction.ERASING));
    LEAVES.put(ValueKind.TRUTH, "{\"type\":\"boolean\"}");
    LEAVES.put(ValueKind.MOMENT, time("^%s$".formatted(TIME)));
    LEAVES.put(ValueKind.RECORD_TIME, dateOrTime());
    LEAVES.put(
        ValueKind.SPAN,
        "{\"anyOf\":[%s,%s]}"
            .formatted(
                dateOrTime(), pair("from", "to", dateOrTime(), "\"required\":[\"from\",\"to\"]")));
    LEAVES.put(
        ValueKind.COUNT,
        "{\"anyOf\":[%s,%s]}"
            .formatted(
                INTEGER,
                pair(
                    "atLeast",
                    "atMost",
                    "{\"type\":[\"integer\",\"null\"]}",
                    "\"anyOf\":[{\"required\":[\"atLeast\"]},{\"required\":[\"atMost\"]}]")));
    LEAVES.put(ValueKind.HAZARD, text(Limits.NAME, "^[a-z0-9-]+(\\.[a-z0-9-]+)*$"));
    LEAVES.put(
        ValueKind.ORIGINAL_TIMES,
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}");
  }

  private ClaimSchema() {}

  /** The schema of a line of a file of claims. */
  static ObjectNode written() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:foreknown:claim");
    schema.put("title", "A claim, or a decision of the desk");
    schema.put("type", "object");
    schema.putArray("required").add("type");
    ArrayNode types = schema.putArray("oneOf");
    for (ClaimType type : ClaimType.values()) {
      types.add(ofType(type));
    }
    ObjectNode named = schema.putObject("$defs");
    NAMED.forEach((name, valueKind) -> named.set(name, inFull(valueKind, name)));
    return schema;
  }

  private static ObjectNode ofType(ClaimType type) {
    ObjectNode schema = object(ClaimShapes.of(type), EnumWordReader.word(type));
    ObjectNode properties = (ObjectNode) schema.get("properties");
    properties.set("type", JSON.createObjectNode().put("const", EnumWordReader.word(type)));
    properties.set("status", orNull(words(JsonClaimReader.Status.class)));
    JsonNode active = schema.remove("required");
    ArrayNode withdrawn = JSON.createArrayNode().add("revision");
    names(ClaimShapes.header(type)).forEach(withdrawn::add);
    ObjectNode retracted = schema.putObject("if");
    retracted.putArray("required").add("status");
    retracted
        .putObject("properties")
        .putObject("status")
        .put("const", EnumWordReader.word(JsonClaimReader.Status.RETRACTED));
    schema.putObject("then").set("required", withdrawn);
    schema.putObject("else").set("required", active);
    return schema;
  }

  private static List<String> names(Shape<?> shape) {
    return shape.fields().stream().filter(Field::isRequired).map(Field::name).toList();
  }

  private static ObjectNode object(Shape<?> shape, String title) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("title", title);
    schema.put("type", "object");
    schema.putObject("properties");
    schema.putArray("required");
    schema.put("additionalProperties", false);
    addFields(shape, schema);
    return schema;
  }

  private static void addFields(Shape<?> shape, ObjectNode schema) {
    for (Field<?, ?> field : shape.fields()) {
      ObjectNode properties = (ObjectNode) schema.get("properties");
      if (field.isOpen() && field.kind() instanceof Part<?> part) {
        addFields(part.shape(), schema);
      } else if (field.kind() == ValueKind.GEOMETRY) {
        addArea(properties);
      } else if (field.isRequired()) {
        properties.set(field.name(), of(field.kind(), field.name()));
        ((ArrayNode) schema.get("required")).add(field.name());
      } else {
        properties.set(field.name(), orNull(of(field.kind(), field.name())));
      }
    }
  }

  /** Null counts as absent. */
  private static ObjectNode orNull(JsonNode schema) {
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private static JsonNode of(ValueKind<?> valueKind, String name) {
    for (Map.Entry<String, ValueKind<?>> named : NAMED.entrySet()) {
      if (named.getValue() == valueKind) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + named.getKey());
      }
    }
    return inFull(valueKind, name);
  }

  private static JsonNode inFull(ValueKind<?> valueKind, String name) {
    if (valueKind instanceof Part<?> part) {
      return object(part.shape(), name);
    }
    if (valueKind instanceof Choice<?> choice) {
      ObjectNode one = JSON.createObjectNode();
      ArrayNode shapes = one.putArray("oneOf");
      choice.shapes().forEach(shape -> shapes.add(object(shape, shape.firstField())));
      return one;
    }
    if (valueKind instanceof Many<?> many) {
      ObjectNode list = JSON.createObjectNode().put("type", "array");
      list.put("minItems", many.isFilled() ? 1 : 0).put("maxItems", Limits.LIST);
      list.set("items", of(many.entry(), name));
      return list;
    }
    if (valueKind instanceof EnumWord<?> enumWord) {
      return words(enumWord.words());
    }
    if (valueKind instanceof Text text) {
      return JSON.createObjectNode().put("type", "string").put("maxLength", text.most());
    }
    return read(
        Objects.requireNonNull(
            LEAVES.get(valueKind instanceof YesNo ? ValueKind.TRUTH : valueKind),
            () -> "no schema of " + valueKind));
  }

  private static ObjectNode words(Class<? extends Enum<?>> type) {
    ObjectNode schema = JSON.createObjectNode();
    ArrayNode words = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants()).map(EnumWordReader::word).forEach(words::add);
    return schema;
  }

  private static void addArea(ObjectNode place) {
    String position =
        "{\"type\":\"array\",\"minItems\":2,\"maxItems\":3,\"items\":{\"type\":\"number\"}}";
    String ring = "{\"type\":\"array\",\"minItems\":4,\"items\":%s}".formatted(position);
    String rings =
        "{\"type\":\"array\",\"minItems\":1,\"maxItems\":%d,\"items\":%s}"
            .formatted(Limits.RINGS, ring);
    ObjectNode shapes = JSON.createObjectNode();
    shapes.putArray("oneOf").add(read(shape("Point", position))).add(read(shape("Polygon", rings)));
    place.set("geometry", orNull(shapes));
    place.set("radiusKm", orNull(read("{\"type\":\"number\",\"minimum\":0,\"maximum\":20000}")));
  }

  private static String shape(String type, String coordinates) {
    return """
        {"type":"object","required":["type","coordinates"],"additionalProperties":false,
         "properties":{"type":{"const":"%s"},"coordinates":%s}}"""
        .formatted(type, coordinates);
  }

  private static String pair(String one, String other, String schema, String constraint) {
    return """
        {"type":"object","properties":{"%s":%s,"%s":%s},"additionalProperties":false,%s}"""
        .formatted(one, schema, other, schema, constraint);
  }

  private static String dateOrTime() {
    return time("^(%s|%s)$".formatted(DATE, TIME));
  }

  private static String time(String pattern) {
    return JSON.createObjectNode().put("type", "string").put("pattern", pattern).toString();
  }

  private static String text(int most, String pattern) {
    return JSON.createObjectNode()
        .put("type", "string")
        .put("maxLength", most)
        .put("pattern", pattern)
        .toString();
  }

  private static JsonNode read(String schema) {
    try {
      return JSON.readTree(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
