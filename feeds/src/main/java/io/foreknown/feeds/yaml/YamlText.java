package io.foreknown.feeds.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads a file that a person has written in YAML. What could hide one part of it behind another is
 * refused: a key that stands twice, a second document, and a reference to another part, of which
 * Jackson would read no more than its name.
 */
public final class YamlText {
  /** The most bytes of a file. */
  public static final int LIMIT = 1 << 20;

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private YamlText() {}

  /**
   * Reads all of a file; a missing node when nothing is in it.
   *
   * @throws MalformedException with what is wrong and where, in one line
   * @throws IOException if it cannot be read
   */
  public static JsonNode read(InputStream in) throws MalformedException, IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new MalformedException("is larger than %d bytes".formatted(LIMIT));
    }
    String text = StrictText.decode(ByteBuffer.wrap(bytes)).toString();
    try {
      refuseReferences(text);
      return tree(text);
    } catch (JsonProcessingException e) {
      throw new MalformedException("is not YAML: " + problem(e));
    }
  }

  private static void refuseReferences(String text) throws MalformedException, IOException {
    try (YAMLParser parser = YAML.getFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.isCurrentAlias()) {
          throw new MalformedException(
              "refers to another part by *%s at %s; it has to be written out"
                  .formatted(parser.getText(), where(parser.currentTokenLocation())));
        }
      }
    }
  }

  private static JsonNode tree(String text) throws MalformedException, IOException {
    try (JsonParser parser = YAML.createParser(text)) {
      JsonNode tree = YAML.readTree(parser);
      if (parser.nextToken() != null) {
        throw new MalformedException(
            "goes on with a second document at %s, one is expected"
                .formatted(where(parser.currentTokenLocation())));
      }
      return tree == null ? MissingNode.getInstance() : tree;
    }
  }

  private static String problem(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("");
    return e.getLocation() == null ? first : first + ", at " + where(e.getLocation());
  }

  /** The column would be that of the next token where a key stands twice. */
  private static String where(JsonLocation at) {
    return "line " + at.getLineNr();
  }
}
