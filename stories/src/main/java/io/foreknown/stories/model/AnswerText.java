package io.foreknown.stories.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Finds the claims in what a server answers, whatever stands around them. */
final class AnswerText {
  /** Our form has five levels, the envelope four. */
  private static final int DEEPEST = 32;

  /** Places at which an object is looked for; a chatty model opens a few braces in its prose. */
  private static final int MOST_TRIES = 100;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  /** What was found, or why it was not. */
  record Found(@Nullable JsonNode claims, String problem) {}

  private AnswerText() {}

  /** The object with the claims. */
  static Found claims(String answer) {
    JsonNode choice = read(answer, 0).path("choices").path(0);
    JsonNode message = choice.path("message");
    String content = message.path("content").asText("");
    if (choice.isMissingNode()) {
      return problem("the answer is none of chat completions");
    }
    if (choice.path("finish_reason").asText("").equals("length")) {
      return problem("the answer was cut off");
    }
    if (!message.path("refusal").asText("").isBlank()) {
      return problem("the model refuses to answer");
    }
    if (content.isBlank()) {
      return problem("the answer is empty");
    }
    JsonNode claims = within(content);
    return claims == null ? problem("the answer has no claims in it") : new Found(claims, "");
  }

  private static Found problem(String why) {
    return new Found(null, why);
  }

  /** The first object in which one of our lists stands; in a fence, or behind other words. */
  private static @Nullable JsonNode within(String content) {
    int at = content.indexOf('{');
    for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
      JsonNode node = read(content, at);
      if (AnswerForm.LISTS.values().stream().anyMatch(list -> node.path(list).isArray())) {
        return node;
      }
      at = content.indexOf('{', at + 1);
    }
    return null;
  }

  /** The value that begins at a place; missing when none does. */
  private static JsonNode read(String text, int from) {
    try (JsonParser parser = JSON.createParser(text.substring(from))) {
      JsonNode node = JSON.readTree(parser);
      return node == null ? JSON.missingNode() : node;
    } catch (JacksonException e) {
      return JSON.missingNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
