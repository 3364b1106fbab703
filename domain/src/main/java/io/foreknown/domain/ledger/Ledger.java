package io.foreknown.domain.ledger;

import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of one claim id that have come so far; what stands is a function of their set.
 *
 * <p>The highest revision stands. Of two contents under one number the one with the lesser hash
 * counts and the other is refused, whichever came first. Grows with the revisions of one id, a few
 * dozen bytes each.
 *
 * @param revisions at least one, in ascending order
 */
public record Ledger(List<Revision> revisions) {
  /** Copies the list. */
  public Ledger {
    revisions = List.copyOf(revisions);
  }

  /** Enters a revision; {@code before} is null for an id never seen. */
  public static Entry enter(@Nullable Ledger before, Revision arriving) {
    SortedMap<Long, Revision> byNumber = new TreeMap<>();
    if (before != null) {
      before.revisions.forEach(revision -> byNumber.put(revision.number(), revision));
    }
    Revision known = byNumber.get(arriving.number());
    if (before != null && known != null && known.hasSeen(arriving.hash())) {
      return new Entry(before, Standing.DUPLICATE, null);
    }
    byNumber.put(arriving.number(), known == null ? arriving : merged(known, arriving));
    return new Entry(
        new Ledger(List.copyOf(byNumber.values())),
        standing(known, arriving, byNumber.lastKey()),
        known == null ? null : refused(known, arriving));
  }

  private static Standing standing(@Nullable Revision known, Revision arriving, long highest) {
    if (known != null && known.hash().compareTo(arriving.hash()) < 0) {
      return Standing.REFUSED;
    }
    return arriving.number() == highest ? Standing.STANDS : Standing.SUPERSEDED;
  }

  private static Revision refused(Revision known, Revision arriving) {
    return known.hash().compareTo(arriving.hash()) < 0 ? arriving : known;
  }

  private static Revision merged(Revision known, Revision arriving) {
    Revision counts = known.hash().compareTo(arriving.hash()) < 0 ? known : arriving;
    Set<ContentHash> refused = new HashSet<>(known.refused());
    refused.add(refused(known, arriving).hash());
    return new Revision(
        counts.number(),
        counts.hash(),
        counts.publishedAt(),
        counts.event(),
        counts.origin(),
        refused);
  }

  /** The event to which the standing revision belongs; null when it is withdrawn. */
  public @Nullable EventKey event() {
    return revisions.get(revisions.size() - 1).event();
  }

  /** The least publication time of all revisions that count. */
  public Instant firstPublished() {
    return revisions.stream()
        .map(Revision::publishedAt)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What has become of a content on arrival. */
  public enum Standing {
    STANDS,
    SUPERSEDED,
    DUPLICATE,
    REFUSED
  }

  /**
   * The result of one arrival.
   *
   * @param refused the content that lost against another under the same number, be it the arriving
   *     one or one that counted until now; null when there was only one
   */
  public record Entry(Ledger ledger, Standing standing, @Nullable Revision refused) {}
}
