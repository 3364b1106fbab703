package io.foreknown.streams.pair;

import io.foreknown.domain.link.PointLinks;
import io.foreknown.domain.match.PointFindings;

/** What a meeting point has to say of an event; under the event's key. */
sealed interface Found {
  /** Of its matches. */
  record OfFindings(PointFindings findings) implements Found {}

  /** Of its links with older events. */
  record OfLinks(PointLinks links) implements Found {}
}
