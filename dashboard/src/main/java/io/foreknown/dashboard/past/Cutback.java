package io.foreknown.dashboard.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction as it stood at a moment: it tells in publication time when it opened, who held
 * which side since when, and when it was resolved.
 */
final class Cutback {
  private final Instant moment;

  Cutback(Instant moment) {
    this.moment = moment;
  }

  /** The contradiction at the moment; null when it had not opened. Changes its argument. */
  @Nullable ObjectNode of(ObjectNode contradiction) {
    if (isLater(contradiction.path("openedAt"))) {
      return null;
    }
    for (JsonNode side : contradiction.path("sides")) {
      if (!holdersLeft((ObjectNode) side)) {
        return null;
      }
    }
    if (isLater(contradiction.path("resolvedAt"))) {
      contradiction.put("state", "OPEN");
      contradiction.putNull("resolvedBy");
      contradiction.putNull("resolvedAt");
    }
    contradiction.remove("version");
    return contradiction;
  }

  /** The list is sorted by publication: if some are cut off, those left are all there were. */
  private boolean holdersLeft(ObjectNode side) {
    ArrayNode holders = (ArrayNode) side.path("holders");
    int all = holders.size();
    holders.removeIf(holder -> isLater(holder.path("publishedAt")));
    if (holders.size() < all) {
      side.put("holderCount", holders.size());
    }
    return !holders.isEmpty();
  }

  private boolean isLater(JsonNode time) {
    return time.isTextual() && Instant.parse(time.asText()).isAfter(moment);
  }
}
