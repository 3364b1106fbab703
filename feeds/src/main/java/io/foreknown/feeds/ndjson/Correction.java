package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.TopicPlace;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejection and its claim on one line, which a person corrects and publishes. The claim then
 * comes from that rejection: its origin is the place of the rejection, as a file and a line.
 *
 * @param rejection where the rejection is
 * @param claim an object, or the text of what was none; null: there is no claim yet
 */
record Correction(Origin rejection, @Nullable JsonNode claim) {
  /** No claim has a field of this name. */
  static final String REJECTION = "rejection";

  /** What stands beside the claim for people to read. */
  static final List<String> REASONS = List.of("reason", "detail", "origin");

  /** Whether an object is the line of a correction rather than a claim. */
  static boolean isOne(JsonNode object) {
    return object.has(REJECTION);
  }

  /** Null when there is a problem, which is noted. */
  static @Nullable Correction read(JsonNode object, Problems problems) {
    Fields fields = new Fields(new Value(object, Path.ROOT, problems));
    Origin rejection = fields.required(REJECTION, Correction::place);
    JsonNode claim = fields.optional("claim", Correction::claim);
    REASONS.forEach(fields::has);
    fields.refuseUnknown();
    return rejection == null || !problems.isEmpty() ? null : new Correction(rejection, claim);
  }

  private static @Nullable JsonNode claim(Value value) {
    if (value.node().isObject()) {
      return value.node();
    }
    if (value.node().isTextual()) {
      return value.text() == null ? null : value.node();
    }
    value.refuse("is %s, a claim is expected".formatted(JsonValues.of(value.node())));
    return null;
  }

  private static @Nullable Origin place(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    String topic = fields.required("topic", Value::name);
    Long partition = fields.required("partition", Value::integer);
    Long offset = fields.required("offset", Value::integer);
    fields.refuseUnknown();
    if (topic == null || partition == null || offset == null) {
      return null;
    }
    if (partition < 0 || partition > Integer.MAX_VALUE || offset < 0) {
      value.refuse("is no place in a topic: partition %d, offset %d".formatted(partition, offset));
      return null;
    }
    return TopicPlace.asFile(topic, partition.intValue(), offset);
  }
}
