package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.foreknown.dashboard.Dashboard;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The description tells of records what their Avro schemas tell. */
class RecordSchemasTest {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

  private static final Path RENEWED = Path.of("target", "records.yaml");
  private static final Set<String> CLAIMS = Set.of("Warning", "Incident", "Statement", "Decision");
  private static final String PROPOSAL = "A claim that a story may make";
  private static final Set<String> GEOMETRIES = Set.of("Point", "Polygon");

  private final Map<String, ObjectNode> schemas = new TreeMap<>();

  @Test
  void everyRecordIsDescribedAsOnItsTopic() throws IOException {
    Stream.of(Topic.values())
        .filter(topic -> topic != Topic.REJECTED && topic != Topic.AUDIT)
        .forEach(topic -> add(topic.blank().getSchema()));
    Files.writeString(RENEWED, YAML.writeValueAsString(schemas).indent(4));
    try (InputStream in = Dashboard.class.getResourceAsStream("openapi.yaml")) {
      JsonNode described = YAML.readTree(in).path("components").path("schemas");
      schemas.forEach(
          (name, expected) ->
              assertThat(described.path(name))
                  .as("%s in openapi.yaml; as it should be, it is in %s", name, RENEWED)
                  .isEqualTo(expected));
    }
  }

  private void add(Schema schema) {
    ObjectNode described = YAML.createObjectNode();
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
    ObjectNode value = YAML.createObjectNode();
    switch (schema.getType()) {
      case RECORD, ENUM -> {
        add(schema);
        value.put("$ref", "#/components/schemas/" + schema.getName());
      }
      case ARRAY -> value.put("type", "array").set("items", of(schema.getElementType()));
      case MAP ->
          value.put("type", "object").set("additionalProperties", of(schema.getValueType()));
      case UNION -> addUnion(schema, value);
      case STRING -> value.put("type", "string");
      case BOOLEAN -> value.put("type", "boolean");
      case DOUBLE -> value.put("type", "number");
      case LONG, INT -> addWhole(schema, value);
      default -> throw new AssertionError("no rule for " + schema);
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
    var some = schema.getTypes().stream().filter(t -> t.getType() != Schema.Type.NULL).toList();
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
