package io.foreknown.schemas.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.avro.Proposal;
import io.foreknown.avro.StoryText;
import io.foreknown.schemas.json.RecordJson;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;

/**
 * Stories that were read, and what they may claim, to their records and back. Both are JSON on this
 * side: a proposed claim has the form of docs/reference/claims.md as far as it is known, which no
 * record of a whole claim could hold.
 */
public final class ReadingMapping {
  private static final String CLAIM = "claim";
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    AvroLimits.set();
  }

  private ReadingMapping() {}

  /** The record of a proposal, as {@code propose} prints it. */
  public static SpecificRecord proposal(ObjectNode line) {
    ObjectNode given = line.deepCopy();
    given.put(CLAIM, line.path(CLAIM).toString());
    return RecordFromJson.of(given, Proposal.getClassSchema());
  }

  /** The record of a story: {@code story}, as proposals have it, and its {@code text}. */
  public static SpecificRecord story(ObjectNode given) {
    return RecordFromJson.of(given, StoryText.getClassSchema());
  }

  /**
   * A record as JSON; of a proposal the claim is an object again.
   *
   * @throws IllegalArgumentException if that is no JSON
   */
  public static ObjectNode json(IndexedRecord content) {
    ObjectNode json = RecordJson.of(content);
    if (content.getSchema().equals(Proposal.getClassSchema())) {
      try {
        json.set(CLAIM, JSON.readTree(json.path(CLAIM).asText()));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("the proposed claim is no JSON", e);
      }
    }
    return json;
  }
}
