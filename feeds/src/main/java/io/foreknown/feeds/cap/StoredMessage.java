package io.foreknown.feeds.cap;

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

  private static final ObjectMapper JSON = new ObjectMapper();

  static String write(IndexedMessage indexedMessage) {
    MessageId id = indexedMessage.id();
    List<String> contents = indexedMessage.contents().stream().map(ClaimJson::write).toList();
    Origin origin = indexedMessage.origin();
    StoredMessage stored =
        new StoredMessage(
            id.sender(),
            id.identifier(),
            id.sent().toString(),
            indexedMessage.kind(),
            indexedMessage.references(),
            contents.isEmpty() ? null : contents.get(0),
            contents.size() < 2 ? null : contents.subList(1, contents.size()),
            origin.file() == null ? "" : origin.file(),
            origin.line() == null ? 1 : origin.line(),
            FORM);
    try {
      return JSON.writeValueAsString(stored);
    } catch (JsonProcessingException e) {
      throw new AssertionError("plain texts can be written", e);
    }
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
