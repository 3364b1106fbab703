package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item within another that carries claims, itself or further within; the others are only
 * mentioned, and say nothing of claims.
 *
 * @param path where it stands
 */
record Associated(JsonNode tree, String path) {
  /** Those of an item, in their order. */
  static Stream<Associated> of(NewsObject item) {
    JsonNode all = item.get("associations");
    String path = item.path().isEmpty() ? "associations" : item.path() + ".associations";
    Stream<Associated> each =
        all.isArray()
            ? IntStream.range(0, all.size())
                .mapToObj(i -> new Associated(all.get(i), "%s[%d]".formatted(path, i)))
            : all.properties().stream()
                .map(entry -> new Associated(entry.getValue(), path + "." + entry.getKey()));
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
