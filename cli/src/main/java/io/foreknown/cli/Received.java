package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.feeds.Item;

/** How much a feed held, by what became of it. */
final class Received {
  private long claims;
  private long mended;
  private long rejected;
  private long held;
  private long others;

  /** Counts an item. */
  void count(Item item) {
    if (item instanceof Item.Accepted accepted) {
      claims++;
      mended += accepted.isMended() ? 1 : 0;
    } else if (item instanceof Item.Refused) {
      rejected++;
    } else if (item instanceof Item.Held) {
      held++;
    } else {
      others++;
    }
  }

  long claims() {
    return claims;
  }

  /** Claims of which something was mended or left out. */
  long mended() {
    return mended;
  }

  long rejected() {
    return rejected;
  }

  long held() {
    return held;
  }

  /** What is in order and makes no claim. */
  long withoutClaim() {
    return others;
  }

  long all() {
    return claims + rejected + held + others;
  }

  /** As a line among lines of JSON. */
  String json() {
    ObjectNode counts =
        JsonNodeFactory.instance
            .objectNode()
            .put("claims", claims)
            .put("rejected", rejected)
            .put("held", held);
    putIfAny(counts, "mended", mended);
    putIfAny(counts, "withoutClaim", others);
    return counts.toString();
  }

  /** What feeds seldom have is left out where there is none. */
  private static void putIfAny(ObjectNode counts, String name, long count) {
    if (count > 0) {
      counts.put(name, count);
    }
  }
}
