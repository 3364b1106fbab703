package io.foreknown.feeds.cap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.ClaimTree;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as the index stores it: plain JSON, the content as a claim of our own format.
 *
 * @param claim null when the message has no content
 * @param more contents beside it; null when there are none
 * @param form of the reader that made it; null: an earlier one
 */
record StoredMessage(
    String sender,
    String identifier,
    String sent,
    IndexedMessage.Kind kind,
    List<String> references,
    @Nullable String claim,
    @Nullable List<String> more,
    String file,
    long line,
    @Nullable Integer form) {
  /** Raised whenever the reader makes something else of a message than before. */
  private static final int FORM = 2;

  private static final int USUAL_LENGTH = 2_048;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** By hand, since every message is written: what finds out the fields by itself costs more. */
  static String write(IndexedMessage indexedMessage) {
    MessageId id = indexedMessage.id();
    Origin origin = indexedMessage.origin();
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = JSON.getFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("sender", id.sender());
      json.writeStringField("identifier", id.identifier());
      json.writeStringField("sent", id.sent().toString());
      json.writeStringField("kind", indexedMessage.kind().name());
      list(json, "references", indexedMessage.references());
      contents(json, indexedMessage.contents());
      json.writeStringField("file", origin.file() == null ? "" : origin.file());
      json.writeNumberField("line", origin.line() == null ? 1 : origin.line());
      json.writeNumberField("form", FORM);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does not fail", e);
    }
    return text.toString();
  }

  private static void contents(JsonGenerator json, List<Warning> contents) throws IOException {
    if (!contents.isEmpty()) {
      json.writeStringField("claim", ClaimJson.write(contents.get(0)));
    }
    if (contents.size() > 1) {
      list(json, "more", contents.stream().skip(1).map(ClaimJson::write).toList());
    }
  }

  private static void list(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException if it is something else
   */
  static IndexedMessage read(String json) {
    return stored(json).message();
  }

  /** Whether the reader of this version made what was written. */
  static boolean isOfThisForm(String json) {
    Integer form = stored(json).form();
    return form != null && form == FORM;
  }

  private static StoredMessage stored(String json) {
    try {
      return JSON.readValue(json, StoredMessage.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the memory holds no message: " + e.getMessage(), e);
    }
  }

  private IndexedMessage message() {
    return new IndexedMessage(
        new MessageId(sender, identifier, Instant.parse(sent)),
        kind,
        List.copyOf(references),
        Stream.concat(Stream.ofNullable(claim), Stream.ofNullable(more).flatMap(List::stream))
            .map(StoredMessage::warning)
            .toList(),
        Origin.of(file, line));
  }

  private static Warning warning(String claim) {
    Problems problems = new Problems();
    if (tree(claim) instanceof ObjectNode tree
        && ClaimTree.claim(tree, problems) instanceof Warning warning) {
      return warning;
    }
    throw new IllegalStateException(
        "the memory holds no warning: %s, %s".formatted(claim, problems.found()));
  }

  private static JsonNode tree(String claim) {
    try {
      JsonNode tree = StrictJson.object(CharBuffer.wrap(claim.toCharArray()));
      if (tree.path("story") instanceof ObjectNode story
          && !WebAddress.isOne(story.path("url").asText())) {
        story.remove("url"); // An older version kept any address.
      }
      return tree;
    } catch (MalformedException e) {
      throw new IllegalStateException("the memory holds no warning: " + claim, e);
    }
  }
}
