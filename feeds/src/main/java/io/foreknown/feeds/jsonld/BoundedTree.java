package io.foreknown.feeds.jsonld;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Builds a value within a budget; beyond it, what comes is only passed over. */
final class BoundedTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Budget budget;

  BoundedTree(JsonParser parser, Budget budget) {
    this.parser = parser;
    this.budget = budget;
  }

  /** The value that begins here, read to its end; null when there is no room for it. */
  @Nullable JsonNode value() throws IOException {
    JsonToken token = parser.currentToken();
    if (!budget.room(0)) {
      parser.skipChildren();
      return null;
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> scalar(token);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode object() throws IOException {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      budget.room(name.length());
      parser.nextToken();
      JsonNode value = value();
      if (node.has(name)) {
        budget.repeated(name);
      } else if (value != null) {
        node.set(name, value);
      }
    }
    return node;
  }

  private JsonNode list() throws IOException {
    ArrayNode node = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode value = value();
      if (value != null) {
        node.add(value);
      }
    }
    return node;
  }

  private @Nullable JsonNode scalar(JsonToken token) throws IOException {
    if (!budget.room(parser.getTextLength())) {
      return null;
    }
    if (token == JsonToken.VALUE_STRING) {
      return NODES.textNode(parser.getText());
    }
    return token == JsonToken.VALUE_NUMBER_INT
        ? NODES.numberNode(parser.getBigIntegerValue())
        : decimal();
  }

  /** JSON bounds no exponent, but Java does: such a number stays a text. */
  private JsonNode decimal() throws IOException {
    try {
      return NODES.numberNode(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      return NODES.textNode(parser.getText());
    }
  }
}
