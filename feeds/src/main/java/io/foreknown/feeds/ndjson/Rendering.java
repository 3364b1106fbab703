package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What a writer writes, as a text or as a tree. */
final class Rendering {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL_LENGTH = 1_024;

  private Rendering() {}

  static <T> String text(PartWriter<T> writer, T value) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = JSON.getFactory().createGenerator(text)) {
      writer.write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does not fail", e);
    }
    return text.toString();
  }

  static <T> JsonNode tree(PartWriter<T> writer, T value) {
    try (TokenBuffer tokens = new TokenBuffer(JSON, false)) {
      writer.write(tokens, value);
      return JSON.readTree(tokens.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException("tokens in memory do not fail", e);
    }
  }
}
