package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.topic.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * JSON Schemas of the records, made from the Avro schemas of their topics: the one description of
 * what a record holds.
 */
final class RecordSchemas {
  private static final Set<String> CLAIMS = Set.of("Warning", "Incident", "Statement", "Decision");
  private static final String PROPOSAL = "A claim that a story may make";
  private static final Set<String> GEOMETRIES = Set.of("Point", "Polygon");

  /** Topics whose records the API does not show. */
  private static final Set<Topic> NOT_SHOWN = EnumSet.of(Topic.REJECTED, Topic.AUDIT);

  /** What the desk reads has no page of its own. */
  private static final Set<String> WITHOUT_LINKS = Set.of("Proposal", "StoryText");

  private final String prefix;
  private final Map<String, ObjectNode> schemas = new TreeMap<>();

  private RecordSchemas(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The schemas of all records that the API shows and of what they hold, by name.
   *
   * @param prefix where they refer to each other, such as {@code #/$defs/}
   */
  static Map<String, ObjectNode> all(String prefix) {
    RecordSchemas all = new RecordSchemas(prefix);
    shown().forEach(all::addRecord);
    return all.schemas;
  }

  /** The names of the records themselves. */
  static List<String> names() {
    return shown().stream().map(Schema::getName).sorted().toList();
  }

  /** A whole document for one record, of JSON Schema 2020-12; the name is one of {@link #names}. */
  static ObjectNode document(String name, String id) {
    RecordSchemas one = new RecordSchemas("#/$defs/");
    shown().stream().filter(schema -> schema.getName().equals(name)).forEach(one::addRecord);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("$id", id);
    document.put("title", name);
    document.put("$ref", one.prefix + name);
    one.schemas.forEach(document.putObject("$defs")::set);
    return document;
  }

  private static List<Schema> shown() {
    return EnumSet.complementOf(EnumSet.copyOf(NOT_SHOWN)).stream()
        .map(topic -> topic.blank().getSchema())
        .toList();
  }

  private void addRecord(Schema schema) {
    add(schema);
    if (!WITHOUT_LINKS.contains(schema.getName())) {
      ObjectNode properties =
          Objects.requireNonNull(schemas.get(schema.getName())).withObject("properties");
      link(properties.putObject("self"), "Where the API has it; in answers to who asked for it.");
      link(properties.putObject("page"), "Where the page shows it; likewise.");
    }
  }

  private static void link(ObjectNode property, String description) {
    property.put("type", "string").put("format", "uri").put("description", description);
  }

  private void add(Schema schema) {
    ObjectNode described = JsonNodeFactory.instance.objectNode();
    if (schemas.putIfAbsent(schema.getName(), described) != null) {
      return;
    }
    described.put("type", schema.getType() == Schema.Type.ENUM ? "string" : "object");
    described.put("description", plain(schema.getDoc()));
    if (schema.getType() == Schema.Type.ENUM) {
      schema.getEnumSymbols().forEach(described.withArray("enum")::add);
      return;
    }
    String type = GEOMETRIES.contains(schema.getName()) ? schema.getName() : "";
    type = CLAIMS.contains(schema.getName()) ? schema.getName().toLowerCase(Locale.ROOT) : type;
    described.putArray("required");
    described.putObject("properties");
    if (!type.isEmpty()) {
      described.withArray("required").add("type");
      described.withObject("properties").putObject("type").put("const", type);
    }
    schema.getFields().forEach(field -> add(field, described));
  }

  /** What is computed for a past moment has no version. */
  private void add(Schema.Field field, ObjectNode described) {
    if (!field.name().equals("version")) {
      described.withArray("required").add(field.name());
    }
    ObjectNode value = of(field.schema());
    if (described.path("description").asText().startsWith(PROPOSAL) && isClaim(field)) {
      value.put("type", "object");
    }
    value.put("description", plain(field.doc()));
    described.withObject("properties").set(field.name(), value);
  }

  /** On its topic a text, as no record of a claim may lack what a proposal leaves open. */
  private static boolean isClaim(Schema.Field field) {
    return field.name().equals("claim");
  }

  private ObjectNode of(Schema schema) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    switch (schema.getType()) {
      case RECORD, ENUM -> {
        add(schema);
        value.put("$ref", prefix + schema.getName());
      }
      case ARRAY -> value.put("type", "array").set("items", of(schema.getElementType()));
      case MAP ->
          value.put("type", "object").set("additionalProperties", of(schema.getValueType()));
      case UNION -> addUnion(schema, value);
      case STRING -> value.put("type", "string");
      case BOOLEAN -> value.put("type", "boolean");
      case DOUBLE -> value.put("type", "number");
      case LONG, INT -> addWhole(schema, value);
      default -> throw new IllegalStateException("no rule for " + schema);
    }
    return value;
  }

  private static void addWhole(Schema schema, ObjectNode value) {
    if (schema.getLogicalType() == null) {
      value.put("type", "integer");
    } else {
      value.put("type", "string").put("format", "date-time");
    }
  }

  private void addUnion(Schema schema, ObjectNode value) {
    List<Schema> some =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    boolean isNullable = some.size() < schema.getTypes().size();
    ObjectNode only = of(some.get(0));
    if (isNullable && some.size() == 1 && only.path("type").isTextual()) {
      value.setAll(only);
      value.putArray("type").add(only.path("type").asText()).add("null");
      return;
    }
    some.forEach(type -> value.withArray("anyOf").add(of(type)));
    if (isNullable) {
      value.withArray("anyOf").addObject().put("type", "null");
    }
  }

  private static String plain(String doc) {
    return doc.strip().replaceAll("\\s+", " ");
  }
}
