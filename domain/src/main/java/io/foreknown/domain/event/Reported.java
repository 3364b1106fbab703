package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import java.time.Instant;
import java.util.Comparator;

/**
 * A claim that stands, as its event sees it.
 *
 * @param claim the highest revision
 * @param firstPublished the least publication time of the accepted revisions
 */
public record Reported<C extends Claim>(C claim, Instant firstPublished) {
  /** Latest publication first, ties by least id: the order in which claims are believed. */
  static <C extends Claim> Comparator<Reported<C>> newestFirst() {
    return Comparator.comparing((Reported<C> r) -> r.claim().header().publishedAt())
        .reversed()
        .thenComparing(Reported::id);
  }

  String id() {
    return claim.header().id();
  }
}
