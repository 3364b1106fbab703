package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.regex.Pattern;

/** JSON by the letter of RFC 8259, one object and nothing after it, no name given twice. */
public final class StrictJson {
  /** A claim is eight deep at most. */
  private static final int DEPTH = 32;

  /** Characters of a number; a double needs 25. */
  private static final int NUMBER = 100;

  /**
   * Keeps no table of names across lines: names chosen to collide there would break the lines after
   * them.
   */
  private static final ObjectReader READER =
      new JsonMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER)
                          .build())
                  .build())
          .reader();

  /** Keeps numbers digit by digit, as they are written. */
  private static final ObjectReader EXACT =
      READER
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

  /** What the parser says about itself: its Java options and where it keeps the source. */
  private static final Pattern ABOUT_ITSELF =
      Pattern.compile(
          "\\n.*| \\(start marker at [^)]*\\)[^)]*\\)|: enable `[^`]*` to allow|, from `[^`]*`",
          Pattern.DOTALL);

  private StrictJson() {}

  /**
   * Reads one object.
   *
   * @param text with an array behind it
   * @throws MalformedException if it is none, with the place
   */
  public static JsonNode object(CharBuffer text) throws MalformedException {
    return object(text, READER);
  }

  /**
   * Reads one object, and keeps its numbers as they are written, for who makes texts of them.
   *
   * @param text with an array behind it
   * @throws MalformedException if it is none, with the place
   */
  public static JsonNode exactObject(CharBuffer text) throws MalformedException {
    return object(text, EXACT);
  }

  private static JsonNode object(CharBuffer text, ObjectReader reader) throws MalformedException {
    try (JsonParser parser =
        reader.getFactory().createParser(text.array(), text.arrayOffset(), text.remaining())) {
      return object(parser, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("no input or output is at work here", e);
    }
  }

  private static JsonNode object(JsonParser parser, ObjectReader reader)
      throws IOException, MalformedException {
    try {
      JsonNode node = reader.readTree(parser);
      requireObject(node);
      requireEnd(parser);
      return node;
    } catch (JsonProcessingException e) {
      throw new MalformedException(
          "is not JSON: %s, at column %d"
              .formatted(explained(e), parser.currentLocation().getColumnNr()));
    } catch (NumberFormatException e) {
      throw new MalformedException(
          "holds a number that is too large for any reader, at column %d"
              .formatted(parser.currentLocation().getColumnNr()));
    }
  }

  private static void requireObject(JsonNode node) throws MalformedException {
    if (node.isArray()) {
      throw new MalformedException(OnePerLine.LIST);
    }
    if (!node.isObject()) {
      throw new MalformedException(
          "is %s, a JSON object is expected".formatted(JsonValues.of(node)));
    }
  }

  private static void requireEnd(JsonParser parser) throws IOException, MalformedException {
    if (parser.nextToken() != null) {
      throw new MalformedException(
          "goes on after the JSON object at column " + parser.currentTokenLocation().getColumnNr());
    }
  }

  private static String explained(JsonProcessingException e) {
    return ABOUT_ITSELF.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
  }
}
