package io.foreknown.domain.ledger;

import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the revisions of one claim id that have come so far amount to; a function of their set.
 *
 * <p>The highest revision stands. Of two contents under one number the one with the lesser hash
 * counts (but what erases counts before what does not) and the other is refused, whichever came
 * first. The revisions themselves are kept apart, for their number is not bounded: what arrives is
 * held against the one of the same number alone. Of a claim that was erased nothing is kept but
 * that, so all that comes under its id is superseded.
 *
 * @param highest the number of the revision that stands
 * @param event to which it belongs; null when the claim is withdrawn
 * @param firstPublished the least publication time of all revisions that count
 */
public record Ledger(long highest, @Nullable EventKey event, Instant firstPublished) {

  /**
   * Contents that are remembered as refused under one number: those with the least hashes, in
   * whatever order they came. One of the others is refused anew when it comes again.
   */
  static final int MOST_REFUSED = 1_000;

  /** The revisions of one claim id, those that count, as they were before one more arrived. */
  public interface Revisions {
    /** Null when there is none of this number. */
    @Nullable Revision numbered(long number);

    /** Costs their number; asked only when one content takes the place of another. */
    Collection<Revision> all();
  }

  /** Enters a revision; {@code before} is null for an id never seen. */
  public static LedgerUpdate enter(@Nullable Ledger before, Revisions known, Revision arriving) {
    if (before != null && before.isErased() && arriving.number() < Retraction.ERASING) {
      return new LedgerUpdate(before, before, ArrivalResult.SUPERSEDED, arriving, null);
    }
    Revision same = known.numbered(arriving.number());
    if (before == null || same == null) {
      return new LedgerUpdate(
          before, with(before, arriving), arrivalResult(before, null, arriving), arriving, null);
    }
    if (same.hasSeen(arriving.hash())) {
      return new LedgerUpdate(before, before, ArrivalResult.DUPLICATE, same, null);
    }
    Revision counts = merged(same, arriving);
    Ledger after =
        counts.hash().equals(same.hash()) ? before : before.replacing(counts, known.all());
    return new LedgerUpdate(
        before, after, arrivalResult(before, same, arriving), counts, refused(same, arriving));
  }

  private static Ledger with(@Nullable Ledger before, Revision more) {
    if (before == null || more.erases()) {
      return new Ledger(more.number(), more.event(), more.publishedAt());
    }
    Instant first = before.firstPublished;
    return new Ledger(
        Math.max(before.highest, more.number()),
        more.number() > before.highest ? more.event() : before.event,
        more.publishedAt().isBefore(first) ? more.publishedAt() : first);
  }

  /** Whether the claim was erased, so that none of its revisions may be kept. */
  public boolean isErased() {
    return highest == Retraction.ERASING && event == null;
  }

  private Ledger replacing(Revision by, Collection<Revision> all) {
    Instant first =
        all.stream()
            .filter(revision -> revision.number() != by.number())
            .map(Revision::publishedAt)
            .reduce(by.publishedAt(), (one, other) -> one.isBefore(other) ? one : other);
    return new Ledger(highest, by.number() == highest ? by.event() : event, first);
  }

  private static ArrivalResult arrivalResult(
      @Nullable Ledger before, @Nullable Revision same, Revision arriving) {
    if (same != null && beats(same, arriving)) {
      return ArrivalResult.REFUSED;
    }
    return before == null || arriving.number() >= before.highest
        ? ArrivalResult.STANDS
        : ArrivalResult.SUPERSEDED;
  }

  /** Which of two contents under one number counts. */
  private static boolean beats(Revision one, Revision other) {
    return one.erases() == other.erases() ? one.hash().compareTo(other.hash()) < 0 : one.erases();
  }

  private static Revision refused(Revision known, Revision arriving) {
    return beats(known, arriving) ? arriving : known;
  }

  private static Revision merged(Revision known, Revision arriving) {
    Revision counts = beats(known, arriving) ? known : arriving;
    NavigableSet<ContentHash> refused = new TreeSet<>(known.refused());
    refused.add(refused(known, arriving).hash());
    if (refused.size() > MOST_REFUSED) {
      refused.pollLast();
    }
    return new Revision(
        counts.number(),
        counts.hash(),
        counts.publishedAt(),
        counts.event(),
        counts.origin(),
        refused);
  }

  /** What has become of a content on arrival. */
  public enum ArrivalResult {
    STANDS,
    SUPERSEDED,
    DUPLICATE,
    REFUSED
  }

  /**
   * The result of one arrival.
   *
   * @param before null for an id never seen
   * @param counts the content that counts now under the number that arrived
   * @param refused the content that lost against another under the same number, be it the arriving
   *     one or one that counted until now; null when there was only one
   */
  public record LedgerUpdate(
      @Nullable Ledger before,
      Ledger after,
      ArrivalResult arrivalResult,
      Revision counts,
      @Nullable Revision refused) {
    /** As what the arrival counts, beside {@link Counted#RECEIVED}. */
    public Set<Counted> counted() {
      Set<Counted> counted = EnumSet.noneOf(Counted.class);
      if (before == null) {
        counted.add(Counted.ADMITTED);
      }
      if (arrivalResult == ArrivalResult.DUPLICATE) {
        counted.add(Counted.DUPLICATE);
      }
      if (refused != null) {
        counted.add(Counted.REJECTED);
      }
      return counted;
    }
  }
}
