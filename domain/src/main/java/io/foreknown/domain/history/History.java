package io.foreknown.domain.history;

import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Ledger.Entry;
import io.foreknown.domain.ledger.Ledger.Standing;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All claims that have been told, and what follows from them at a moment: the same as what the
 * topology comes to in the end, by the same functions, with all claims at hand instead of one after
 * the other.
 *
 * <p>What is kept grows with claims; what is told of them at a moment is not kept. For one thread,
 * which others help.
 */
public final class History {
  private final Yardsticks yardsticks;
  private final Consumer<Rejection> refused;
  private final Ledgers ledgers = new Ledgers();
  private final Gathering gathering = new Gathering();
  private final Sharing sharing = new Sharing();
  private final Map<Counted, Long> tally = new EnumMap<>(Counted.class);
  private Instant latest = Instant.EPOCH;

  /**
   * Nothing has been told.
   *
   * @param refused hears of every content that is not admitted, be it that of an earlier claim
   */
  public History(Yardsticks yardsticks, Consumer<Rejection> refused) {
    this.yardsticks = yardsticks;
    this.refused = refused;
  }

  /** Takes a claim that the clock allows to be known. */
  public void tell(Claim claim, ContentHash hash, Origin origin) {
    count(Counted.RECEIVED);
    List<Problem> problems = yardsticks.predicates().problems(claim);
    if (problems.isEmpty()) {
      enter(claim, hash, origin);
    } else {
      count(Counted.REJECTED);
      refused.accept(
          new Rejection(
              Reason.INVALID, problems, claim.header().id(), origin, ByteBuffer.allocate(0)));
    }
  }

  private void enter(Claim claim, ContentHash hash, Origin origin) {
    String id = claim.header().id();
    Entry entry = ledgers.enter(id, Revision.of(claim, hash, origin));
    entry.counted().forEach(this::count);
    if (entry.standing() == Standing.DUPLICATE) {
      return;
    }
    if (entry.refused() != null) {
      refused.accept(Rejection.ofConflict(id, entry.refused(), ByteBuffer.allocate(0)));
    }
    Instant published = claim.header().publishedAt();
    latest = published.isAfter(latest) ? published : latest;
    ClaimChange.of(entry, sharing.of(claim)).forEach(gathering::apply);
  }

  private void count(Counted what) {
    tally.merge(what, 1L, Long::sum);
  }

  /** How many claims became what. */
  public Map<Counted, Long> tally() {
    return Map.copyOf(tally);
  }

  /** The greatest publication time admitted; the epoch when there is none. */
  public Instant latestPublished() {
    return latest;
  }

  /**
   * Tells what follows from all that was told so far.
   *
   * @param clock the moment by which warnings run out
   */
  public void at(Instant clock, Onlooker onlooker) {
    new Judging(yardsticks, clock, onlooker).of(gathering);
  }
}
