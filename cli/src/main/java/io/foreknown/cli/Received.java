package io.foreknown.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.foreknown.producers.Item;

/** How much a feed held, by what became of it. */
final class Received {
  private long claims;
  private long rejected;
  private long held;
  private long others;

  /** Counts an item. */
  void count(Item item) {
    if (item instanceof Item.Accepted) {
      claims++;
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
    return JsonNodeFactory.instance
        .objectNode()
        .put("claims", claims)
        .put("rejected", rejected)
        .put("held", held)
        .toString();
  }
}
