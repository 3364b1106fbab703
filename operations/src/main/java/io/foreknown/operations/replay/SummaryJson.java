package io.foreknown.operations.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.operations.replay.TimeBounds.ClaimTiming;

/** What became of all that was received, by the final set of claims. */
final class SummaryJson {
  private SummaryJson() {}

  /**
   * As JSON.
   *
   * @param unsent of the input, before it was received
   */
  static ObjectNode of(IntakeCounts intakeCounts, UnfedCounts unsent) {
    long received = intakeCounts.rejected() + intakeCounts.of(Counted.RECEIVED);
    long admitted = intakeCounts.of(Counted.ADMITTED);
    long duplicate = intakeCounts.of(Counted.DUPLICATE);
    long rejected = intakeCounts.rejected() + intakeCounts.of(Counted.REJECTED);
    return JsonNodeFactory.instance
        .objectNode()
        .put("received", received)
        .put("admitted", admitted)
        .put("superseded", received - admitted - duplicate - rejected)
        .put("duplicate", duplicate)
        .put("rejected", rejected)
        .put("held", intakeCounts.held() + unsent.of(ClaimTiming.HELD))
        .put("earlier", unsent.of(ClaimTiming.EARLIER))
        .put("later", unsent.of(ClaimTiming.LATER));
  }
}
