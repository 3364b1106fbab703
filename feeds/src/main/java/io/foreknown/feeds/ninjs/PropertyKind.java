package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** What a property holds. */
enum PropertyKind {
  TEXT("a text", JsonNode::isTextual),
  TIME("a time", JsonNode::isTextual),
  NUMBER("a number", JsonNode::isNumber),
  LIST("a list", JsonNode::isArray),
  OBJECT("an object", JsonNode::isObject),

  /** What may be one or several. */
  WORDS("a text or a list", node -> node.isTextual() || node.isArray()),

  /** Lists of version 2 and later that are objects in version 1. */
  EITHER("a list or an object", JsonNode::isContainerNode);

  private final String words;
  private final Predicate<JsonNode> fits;

  PropertyKind(String words, Predicate<JsonNode> fits) {
    this.words = words;
    this.fits = fits;
  }

  boolean fits(JsonNode node) {
    return fits.test(node);
  }

  /** For messages. */
  String words() {
    return words;
  }
}
