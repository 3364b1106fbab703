package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;

/** How messages name what was found. */
final class JsonValues {
  private static final int MOST = 60;

  private JsonValues() {}

  /** A JSON value, with its type. */
  static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "the text " + quoted(node.textValue());
      case NUMBER -> number(node);
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> node.asText();
    };
  }

  private static String number(JsonNode node) {
    return Double.isFinite(node.doubleValue())
        ? "the number " + shortened(node.asText())
        : "a number beyond " + Double.MAX_VALUE;
  }

  static String quoted(String text) {
    return "'" + shortened(text) + "'";
  }

  private static String shortened(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
  }
}
