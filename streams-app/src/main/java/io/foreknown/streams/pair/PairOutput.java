package io.foreknown.streams.pair;

import io.foreknown.streams.exchange.Pack;

/** What meeting points have to say of events, packed for their partitions. */
sealed interface PairOutput {
  /** Of their matches. */
  record OfFindings(Pack findings) implements PairOutput {}

  /** Of their links with older events. */
  record OfLinks(Pack links) implements PairOutput {}
}
