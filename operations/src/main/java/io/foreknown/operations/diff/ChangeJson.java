package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.topic.Topic;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A change as JSON, for programs. */
final class ChangeJson {
  private ChangeJson() {}

  static ObjectNode json(Change change, List<ClaimReference> claims, List<String> settings) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("output", change.topic().word())
            .put("id", id(change))
            .put("change", change.kind().name().toLowerCase(Locale.ROOT));
    ObjectNode fields = json.putObject("fields");
    change
        .fields()
        .forEach(
            field ->
                fields
                    .putArray(field)
                    .add(change.before().path(field))
                    .add(change.after().path(field)));
    ArrayNode because = json.putArray("claims");
    claims.forEach(claim -> add(claim, because));
    ArrayNode others = json.putArray("settings");
    settings.forEach(others::add);
    return json.put("words", ChangeText.of(change, claims, settings));
  }

  /** A rejection has none of its own. */
  private static @Nullable String id(Change change) {
    return change.topic() == Topic.REJECTED
        ? change.shown().path("claim").textValue()
        : change.id();
  }

  private static void add(ClaimReference claim, ArrayNode claims) {
    ObjectNode json = claims.addObject().put("claim", claim.claim());
    if (claim.revision() > 0) {
      json.put("revision", claim.revision());
    }
    if (!claim.publishedAt().isEmpty()) {
      json.put("publishedAt", claim.publishedAt());
    }
  }
}
