package io.foreknown.cli.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.cli.replay.Horizon.Fate;
import io.foreknown.producers.publish.Summary;
import io.foreknown.streams.admit.Counted;
import java.util.Map;

/** What became of all that was received, by the final set of claims. */
final class Balance {
  private Balance() {}

  /**
   * As JSON.
   *
   * @param unsent of the input, before it was received
   */
  static ObjectNode of(Summary published, Counts unsent, Map<Counted, Long> tally) {
    long received = published.rejected() + tally.getOrDefault(Counted.RECEIVED, 0L);
    long admitted = tally.getOrDefault(Counted.ADMITTED, 0L);
    long duplicate = tally.getOrDefault(Counted.DUPLICATE, 0L);
    long rejected = published.rejected() + tally.getOrDefault(Counted.REJECTED, 0L);
    return JsonNodeFactory.instance
        .objectNode()
        .put("received", received)
        .put("admitted", admitted)
        .put("superseded", received - admitted - duplicate - rejected)
        .put("duplicate", duplicate)
        .put("rejected", rejected)
        .put("held", published.held() + unsent.of(Fate.HELD))
        .put("earlier", unsent.of(Fate.EARLIER))
        .put("later", unsent.of(Fate.LATER));
  }
}
