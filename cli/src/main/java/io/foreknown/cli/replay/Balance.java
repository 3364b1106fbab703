package io.foreknown.cli.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.replay.Horizon.Fate;
import io.foreknown.domain.ledger.Counted;

/** What became of all that was received, by the final set of claims. */
final class Balance {
  private Balance() {}

  /**
   * As JSON.
   *
   * @param unsent of the input, before it was received
   */
  static ObjectNode of(Taken taken, Counts unsent) {
    long received = taken.rejected() + taken.of(Counted.RECEIVED);
    long admitted = taken.of(Counted.ADMITTED);
    long duplicate = taken.of(Counted.DUPLICATE);
    long rejected = taken.rejected() + taken.of(Counted.REJECTED);
    return JsonNodeFactory.instance
        .objectNode()
        .put("received", received)
        .put("admitted", admitted)
        .put("superseded", received - admitted - duplicate - rejected)
        .put("duplicate", duplicate)
        .put("rejected", rejected)
        .put("held", taken.held() + unsent.of(Fate.HELD))
        .put("earlier", unsent.of(Fate.EARLIER))
        .put("later", unsent.of(Fate.LATER));
  }
}
