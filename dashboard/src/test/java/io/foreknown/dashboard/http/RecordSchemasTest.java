package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.foreknown.dashboard.Dashboard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of records in the description of the API, and in schemas of their own. */
class RecordSchemasTest {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RENEWED = Path.of("target", "records.yaml");

  @Test
  void everyRecordIsDescribedAsOnItsTopic() throws IOException {
    Map<String, ObjectNode> schemas = RecordSchemas.all("#/components/schemas/");
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

  private static JsonSchema schema(Running running, String name)
      throws IOException, InterruptedException {
    String served = running.get("/api/schemas/" + name).body();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(served);
  }

  @ParameterizedTest
  @CsvSource({
    "Warning, claims?type=warning",
    "Incident, claims?type=incident",
    "Statement, claims?type=statement",
    "Decision, decisions",
    "Match, matches",
    "Dossier, dossiers",
    "Outcome, outcomes",
    "Scorecard, scorecards",
    "Contradiction, contradictions",
    "Question, questions",
    "Alert, alerts"
  })
  void recordsAreAsTheirSchemaSays(String name, String list)
      throws IOException, InterruptedException {
    try (Running running = Running.withCrocus()) {
      JsonSchema schema = schema(running, name);
      JsonNode items = JSON.readTree(running.get("/api/" + list).body()).path("items");

      assertThat(items).isNotEmpty();
      assertThat(items).allSatisfy(item -> assertThat(schema.validate(item)).isEmpty());
    }
  }

  @Test
  void aRecordThatIsNotAsItsSchemaSaysIsFound() throws IOException, InterruptedException {
    try (Running running = Running.withCrocus()) {
      JsonSchema schema = schema(running, "Alert");
      ObjectNode alert =
          (ObjectNode) JSON.readTree(running.get("/api/alerts/a1").body()).path("record");

      assertThat(schema.validate(alert)).isEmpty();
      assertThat(schema.validate(alert.deepCopy().put("severity", "GREAT"))).isNotEmpty();
      assertThat(schema.validate(alert.without("headline"))).isNotEmpty();
    }
  }

  @Test
  void allSchemasAreThemselvesAsTheirStandardSays() throws IOException, InterruptedException {
    try (Running running = Running.withCrocus()) {
      JsonSchema standard =
          JsonSchemaFactory.getInstance(VersionFlag.V202012)
              .getSchema(
                  JSON.createObjectNode()
                      .put("$ref", "https://json-schema.org/draft/2020-12/schema"));
      JsonNode items = JSON.readTree(running.get("/api/schemas").body()).path("items");

      assertThat(items).hasSizeGreaterThan(10);
      for (JsonNode item : items) {
        String served = running.get("/api/schemas/" + item.path("name").asText()).body();
        assertThat(standard.validate(JSON.readTree(served))).isEmpty();
        assertThat(JSON.readTree(served).path("$id")).isEqualTo(item.path("self"));
      }
      assertThat(running.get("/api/schemas/Nothing").statusCode()).isEqualTo(404);
    }
  }
}
