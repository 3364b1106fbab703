package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed for tools, against the catalogue and a linter of others. */
class AsyncApiTest {
  private static final Path LINT =
      Path.of("..", "dashboard", "target", "page", "tests", "asyncapi.lint.mjs");

  @TempDir private Path directory;

  private static ObjectNode document() throws IOException {
    Served.Done printed = Served.bare("topics", "asyncapi", "--prefix", "desk");
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    return (ObjectNode) new ObjectMapper().readTree(printed.out());
  }

  @Test
  void everyTopicIsThereWithItsSchemaAndItsSettings() throws IOException {
    JsonNode document = document();
    for (Topic topic : Topic.values()) {
      JsonNode channel = document.path("channels").path(topic.word());
      assertThat(channel.path("address").asText()).isEqualTo("desk." + topic.word() + ".v1");
      assertThat(
              channel.at("/bindings/kafka/topicConfiguration").path("max.message.bytes").asText())
          .isEqualTo(topic.settings().get("max.message.bytes"));
      String message = channel.path("messages").fieldNames().next();
      JsonNode payload = document.at("/components/messages").path(message).path("payload");
      assertThat(new Schema.Parser().parse(payload.path("schema").toString()))
          .isEqualTo(topic.blank().getSchema());
    }
    assertThat(document.path("operations").path("receive-warnings").path("action").asText())
        .isEqualTo("receive");
  }

  @Test
  void whatIsPostedHasTheFieldsOfAStreamButForThePhase() throws IOException {
    JsonNode document = document();
    JsonNode stream = document.at("/components/schemas/MatchMessage/required");
    JsonNode posted =
        document.at("/components/messages/MatchWebhook/payload/properties/data/required");
    assertThat(stream).extracting(JsonNode::asText).contains("phase");
    assertThat(posted)
        .extracting(JsonNode::asText)
        .containsExactly("replay", "eventTime", "publishedAt", "record");
  }

  @Test
  void aLinterOfOthersFindsNothingWrong() throws IOException {
    assertThat(lint(document())).isEmpty();
  }

  @Test
  void whatIsWrongIsFound() throws IOException {
    ObjectNode torn = document();
    ((ObjectNode) torn.at("/operations/send-matches")).put("action", "shout");
    assertThat(lint(torn)).singleElement().asString().contains("action");
  }

  @Test
  void whatItRefersToIsThere() throws IOException {
    JsonNode document = document();
    assertThat(document.findValuesAsText("$ref"))
        .hasSizeGreaterThan(Topic.values().length)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  private List<String> lint(JsonNode document) throws IOException {
    Path file = Files.writeString(directory.resolve("asyncapi.json"), document.toString());
    try (Program lint = Program.start(List.of("node", LINT.toString(), file.toString()))) {
      lint.exitCode();
      assertThat(lint.err()).isEmpty();
      return lint.out().lines().toList();
    }
  }
}
