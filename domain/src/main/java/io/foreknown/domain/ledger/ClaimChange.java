package io.foreknown.domain.ledger;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event must learn when a revision of one of its claims arrives. */
public sealed interface ClaimChange {
  /** The event that learns it. */
  EventKey event();

  /** The claim that changed. */
  String claimId();

  /** What stands of the claim in this event after the change; null: nothing. */
  @Nullable Reported<Claim> after(@Nullable Reported<Claim> before);

  /** This revision stands now, in place of any earlier one. */
  record Stands(EventKey event, Claim claim, Instant firstPublished) implements ClaimChange {
    @Override
    public String claimId() {
      return claim.header().id();
    }

    @Override
    public Reported<Claim> after(@Nullable Reported<Claim> before) {
      return new Reported<>(claim, firstPublished);
    }
  }

  /** The claim no longer belongs to this event: withdrawn, or moved to another. */
  record Leaves(EventKey event, String claimId) implements ClaimChange {
    @Override
    public @Nullable Reported<Claim> after(@Nullable Reported<Claim> before) {
      return null;
    }
  }

  /** What stands is unchanged, but an accepted revision moves its first publication. */
  record FirstPublished(EventKey event, String claimId, Instant firstPublished)
      implements ClaimChange {
    @Override
    public @Nullable Reported<Claim> after(@Nullable Reported<Claim> before) {
      return before == null ? null : new Reported<>(before.claim(), firstPublished);
    }
  }

  /** The changes that one arrival causes; none for a duplicate. */
  static List<ClaimChange> of(LedgerUpdate ledgerUpdate, Claim claim) {
    Ledger before = ledgerUpdate.before();
    List<ClaimChange> changes = new ArrayList<>();
    EventKey was = before == null ? null : before.event();
    EventKey is = ledgerUpdate.after().event();
    Instant first = ledgerUpdate.after().firstPublished();
    if (was != null && !was.equals(is)) {
      was.events().forEach(event -> changes.add(new Leaves(event, claim.header().id())));
    }
    if (is != null && ledgerUpdate.arrivalResult() == ArrivalResult.STANDS) {
      is.events().forEach(event -> changes.add(new Stands(event, claim, first)));
    } else if (is != null && before != null && !first.equals(before.firstPublished())) {
      is.events()
          .forEach(event -> changes.add(new FirstPublished(event, claim.header().id(), first)));
    }
    return changes;
  }
}
