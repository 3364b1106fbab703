package io.foreknown.streams.assess;

import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.streams.gather.Gathered;

/** What makes an event be assessed anew. */
sealed interface Input {
  /** The event itself has changed, or the clock. */
  record OfEvent(Gathered gathered) implements Input {}

  /** A meeting point has something to say of its links with older events; nothing is judged. */
  record OfLinks(PointLinks links) implements Input {}

  /** A meeting point has something to say of its matches. */
  record OfMatches(PointFindings findings) implements Input {}
}
