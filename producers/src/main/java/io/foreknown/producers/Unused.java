package io.foreknown.producers;

import io.foreknown.domain.ledger.Origin;

/**
 * Something in a feed that its format does not know, and no claim is made of.
 *
 * @param first where it was first seen
 * @param times how many items had it
 */
public record Unused(String what, Origin first, long times) {
  /** So many items more. */
  public Unused plus(long more) {
    return new Unused(what, first, times + more);
  }

  /** In words. */
  public String told() {
    return "%s is not known and not used; it occurs %s"
        .formatted(what, times == 1 ? "once" : "in %d items".formatted(times));
  }
}
