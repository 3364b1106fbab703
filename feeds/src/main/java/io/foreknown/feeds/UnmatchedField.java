package io.foreknown.feeds;

import io.foreknown.domain.ledger.Origin;

/**
 * A name on which a feed and who reads it do not agree, so that no claim is made of it.
 *
 * @param first where it was first seen, or first looked for
 * @param times how many items had it, or were looked at in vain
 */
public record UnmatchedField(Why why, String what, Origin first, long times) {
  /** Who knows the name. */
  public enum Why {
    /** Only the feed: its format does not know it. */
    UNKNOWN,

    /** Only the mapping: no item had it. */
    MISSING
  }

  /** Something in a feed that its format does not know. */
  public UnmatchedField(String what, Origin first, long times) {
    this(Why.UNKNOWN, what, first, times);
  }

  /** Something that a mapping names and no item had. */
  public static UnmatchedField missing(String what, Origin first, long times) {
    return new UnmatchedField(Why.MISSING, what, first, times);
  }

  /** So many items more. */
  public UnmatchedField plus(long more) {
    return new UnmatchedField(why, what, first, times + more);
  }

  /** In words. */
  public String inWords() {
    return why == Why.MISSING
        ? "the mapping names the %s, which no item has; items read: %d".formatted(what, times)
        : "%s is not known and not used; it occurs %s"
            .formatted(what, times == 1 ? "once" : "in %d items".formatted(times));
  }
}
