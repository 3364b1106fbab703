package io.foreknown.feeds.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.foreknown.feeds.jsonld.JsonLdPage;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD.
 *
 * @param tree an object with the text of the article
 * @see <a href="https://schema.org/articleBody">schema.org, articleBody</a>
 */
record Article(JsonNode tree) {
  /** Within the bounds that Jackson sets by itself, of depth, number and length. */
  private static final JsonMapper JSON = new JsonMapper();

  private static final String BODY = "articleBody";

  /** Null when the page describes none with its text. */
  static @Nullable Article of(Document page) {
    for (Element script : page.select("script")) {
      JsonNode found = JsonLdPage.isJsonLd(script.attr("type")) ? find(script.data()) : null;
      if (found != null) {
        return new Article(found);
      }
    }
    return null;
  }

  private static @Nullable JsonNode find(String json) {
    try {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.push(JSON.readTree(json));
      while (!open.isEmpty()) {
        JsonNode node = open.pop();
        if (!node.path(BODY).asText().isBlank()) {
          return node;
        }
        node.forEach(open::push);
      }
      return null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** In plain text, though some houses mark it up. */
  String body() {
    String body = tree.path(BODY).asText();
    return body.contains("</p>") ? PlainText.of(body) : body.strip();
  }

  /** Null when it is absent. */
  @Nullable String text(String name) {
    String text = tree.path(name).asText();
    return text.isBlank() ? null : text;
  }

  /** The name of who publishes it; null when it is absent. */
  @Nullable String publisher() {
    String name = tree.path("publisher").path("name").asText();
    return name.isBlank() ? null : name;
  }
}
