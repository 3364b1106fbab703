package io.foreknown.streams.pair;

import io.foreknown.streams.exchange.Pack;

/** What meeting points have to say of events, packed for their partitions. */
sealed interface Found {
  /** Of their matches. */
  record OfFindings(Pack findings) implements Found {}

  /** Of their links with older events. */
  record OfLinks(Pack links) implements Found {}
}
