package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.ledger.Origin;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Writes rejections with their claims, a line each, in the form in which they are corrected. */
public final class CorrectionJson {
  private CorrectionJson() {}

  /**
   * One line without its end.
   *
   * @param place where the rejection is: topic, partition and offset
   * @param given the rejection with the names of its topic
   * @param claim what there is to correct; null: nothing is left of it
   */
  public static String write(Origin place, ObjectNode given, @Nullable JsonNode claim) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.putObject(Correction.REJECTION)
        .put("topic", place.topic())
        .put("partition", place.partition())
        .put("offset", place.offset());
    for (String name : Correction.REASONS) {
      line.set(name, withoutNulls(given.path(name)));
    }
    line.set("claim", claim);
    return line.toString();
  }

  private static JsonNode withoutNulls(JsonNode node) {
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    return copy;
  }

  /** The object that some bytes hold, or their text where they hold none. */
  public static JsonNode claim(ByteBuffer bytes) {
    try {
      return StrictJson.exactObject(StrictText.decode(bytes));
    } catch (MalformedException e) {
      return TextNode.valueOf(UTF_8.decode(bytes.duplicate()).toString());
    }
  }
}
