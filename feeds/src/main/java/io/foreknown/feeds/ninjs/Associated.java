package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.shape.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item within another that carries claims, itself or further within; the others are only
 * mentioned, and say nothing of claims.
 *
 * @param path where it stands
 */
record Associated(JsonNode tree, Path path) {
  /** Those of an item, in their order. */
  static Stream<Associated> of(NewsObject item) {
    JsonNode all = item.get("associations");
    Path path = item.path().field("associations");
    Stream<Associated> each =
        all.isArray()
            ? IntStream.range(0, all.size())
                .mapToObj(i -> new Associated(all.get(i), path.entry(i)))
            : all.properties().stream()
                .map(entry -> new Associated(entry.getValue(), path.field(entry.getKey())));
    return each.filter(one -> one.tree().isObject() && one.carriesWithin());
  }

  private boolean carriesWithin() {
    return NinjsChecks.WRITTEN.stream().anyMatch(name -> tree.findValue(name) != null);
  }

  /** Whether a news object carries claims itself, be it none. */
  static boolean carries(NewsObject item) {
    return item.has(NinjsChecks.CLAIMS) || item.has(NinjsChecks.CLAIMS_3);
  }
}
