package io.foreknown.operations.replay;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import java.nio.ByteBuffer;
import java.util.List;

/** What is said of a claim that is under embargo at the last moment of a replay. */
final class EmbargoNote {
  private EmbargoNote() {}

  static Rejection of(Item.Accepted item) {
    Problem problem =
        new Problem(
            "embargoedUntil", "the embargo ends at " + item.claim().header().embargoedUntil());
    return new Rejection(
        Reason.EMBARGOED,
        List.of(problem),
        item.claim().header().id(),
        item.origin(),
        ByteBuffer.allocate(0));
  }
}
