package io.foreknown.dashboard.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record as JSON, written once: it takes less memory than a tree, and answers need no tree. */
public final class JsonText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final byte[] utf8;

  private JsonText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** The text of a tree. */
  public static JsonText of(JsonNode json) {
    try {
      return new JsonText(MAPPER.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tree of its own for the caller. */
  public ObjectNode parse() {
    try {
      return (ObjectNode) MAPPER.readTree(utf8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text among the fields of the object itself, read no further than to there; null: there is
   * none.
   */
  public @Nullable String text(String name) {
    try (JsonParser parser = MAPPER.createParser(utf8)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isWanted = parser.currentName().equals(name);
        JsonToken value = parser.nextToken();
        if (isWanted) {
          return value == JsonToken.VALUE_STRING ? parser.getText() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends the text. */
  public void writeTo(ByteArrayOutputStream out) {
    out.writeBytes(utf8);
  }

  /** The object with one more field, without reading it again. */
  public JsonText with(String name, String value) {
    byte[] more = ",\"%s\":%s}".formatted(name, TextNode.valueOf(value)).getBytes(UTF_8);
    byte[] whole = Arrays.copyOf(utf8, utf8.length - 1 + more.length);
    System.arraycopy(more, 0, whole, utf8.length - 1, more.length);
    return new JsonText(whole);
  }

  @Override
  public String toString() {
    return new String(utf8, UTF_8);
  }
}
