package io.foreknown.stories.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model is asked: the instructions, the form of the answer, and the sentences of the story
 * with their numbers. Nothing else of the story is in it, and nothing of what is known beside it.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat/create">Chat completions</a>
 */
final class ModelRequest {
  /** White space and line ends of all scripts, and what controls a terminal. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final String PROMPT = prompt();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String model;
  private final ObjectNode schema;

  /** With the name of the model, and the words that it may choose. */
  ModelRequest(String model, Cues cues) {
    this.model = model;
    this.schema = new AnswerForm(cues).schema();
  }

  /** By the schema, which the server holds the model to. */
  String strict(StoryText story) {
    ObjectNode request = request(PROMPT, story);
    ObjectNode format = request.putObject("response_format").put("type", "json_schema");
    format.putObject("json_schema").put("name", "claims").put("strict", true).set("schema", schema);
    return request.toString();
  }

  /** For servers that know no schemas: it stands in the instructions. */
  String plain(StoryText story) {
    String form = PROMPT + "\nAnswer with one JSON object of this schema and nothing else:\n";
    return request(form + schema, story).toString();
  }

  private ObjectNode request(String instructions, StoryText story) {
    ObjectNode request = JSON.objectNode().put("model", model).put("temperature", 0);
    request.put("stream", false);
    request
        .putArray("messages")
        .add(message("system", instructions))
        .add(message("user", numbered(story)));
    return request;
  }

  private static ObjectNode message(String role, String content) {
    return JSON.objectNode().put("role", role).put("content", content);
  }

  /** A line each, so that no sentence can pass for several. */
  private static String numbered(StoryText story) {
    return story.sentences().stream()
        .map(sentence -> "[%d] %s".formatted(sentence.index() + 1, line(sentence)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Sentence sentence) {
    return BLANKS.matcher(sentence.text()).replaceAll(" ");
  }

  private static String prompt() {
    try (InputStream in =
        Objects.requireNonNull(ModelRequest.class.getResourceAsStream("prompt.txt"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
