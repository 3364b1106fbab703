package io.foreknown.dashboard.view;

import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import io.foreknown.domain.ledger.Revision;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of one claim that came so far; of an erased one nothing but that. */
final class ClaimLedger implements Ledger.Revisions {
  private final Map<Long, Revision> byNumber = new HashMap<>(2);
  private @Nullable Ledger now;

  /** Enters a content. */
  LedgerUpdate enter(Published published) {
    LedgerUpdate update =
        Ledger.enter(
            now, this, Revision.of(published.claim(), published.hash(), published.origin()));
    if (update.arrivalResult() != ArrivalResult.DUPLICATE) {
      keep(update);
    }
    return update;
  }

  private void keep(LedgerUpdate update) {
    now = update.after();
    if (!now.isErased()) {
      byNumber.put(update.counts().number(), update.counts());
    } else if (update.counts().number() == now.highest()) {
      byNumber.clear();
      byNumber.put(update.counts().number(), update.counts());
    }
  }

  /** What they amount to; null: none has come. */
  @Nullable Ledger now() {
    return now;
  }

  @Override
  public @Nullable Revision numbered(long number) {
    return byNumber.get(number);
  }

  @Override
  public Collection<Revision> all() {
    return byNumber.values();
  }
}
