package io.foreknown.streams.assess;

import io.foreknown.streams.exchange.Pack;
import io.foreknown.streams.gather.Gathered;

/** What makes an event be assessed anew. */
sealed interface AssessInput {
  /** The event itself has changed, or the clock. */
  record OfEvent(Gathered gathered) implements AssessInput {}

  /** Meeting points have something to say of links with older events; nothing is judged. */
  record OfLinks(Pack links) implements AssessInput {}

  /** Meeting points have something to say of matches. */
  record OfFindings(Pack findings) implements AssessInput {}
}
