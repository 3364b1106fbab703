package io.foreknown.feeds.given;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an item, as one line or a few. */
public final class Told {
  private Told() {}

  /** Claims as JSON, all else by its line in the file. */
  public static String of(Item item) {
    if (item instanceof Item.Accepted accepted) {
      return ClaimJson.write(accepted.claim());
    }
    if (item instanceof Item.Refused refused) {
      return refusal(refused.rejection());
    }
    if (item instanceof Item.Unclaimed unclaimed) {
      return with(unclaimed.notes(), at(unclaimed.origin(), "no claim: " + unclaimed.why()));
    }
    if (item instanceof Item.Held held) {
      return at(held.origin(), "held: " + held.why());
    }
    Item.Linked linked = (Item.Linked) item;
    return at(linked.origin(), "linked: " + linked.address());
  }

  private static String refusal(Rejection rejection) {
    return with(rejection.problems(), at(rejection.origin(), rejection.reason().name()));
  }

  private static String with(List<Problem> problems, String first) {
    return Stream.concat(Stream.of(first), problems.stream().map(Problem::toString))
        .collect(Collectors.joining("\n  "));
  }

  private static String at(Origin origin, String what) {
    return origin.line() + " " + what;
  }
}
