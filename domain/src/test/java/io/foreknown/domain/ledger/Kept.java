package io.foreknown.domain.ledger;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ledger of one claim with its revisions, for tests. */
final class Kept implements Ledger.Revisions {
  final NavigableMap<Long, Revision> revisions = new TreeMap<>();
  @Nullable Ledger ledger;

  static Kept of(Revision... arriving) {
    Kept kept = new Kept();
    for (Revision revision : arriving) {
      kept.enter(revision);
    }
    return kept;
  }

  Ledger.LedgerUpdate enter(Revision arriving) {
    Ledger.LedgerUpdate ledgerUpdate = Ledger.enter(ledger, this, arriving);
    ledger = ledgerUpdate.after();
    revisions.put(arriving.number(), ledgerUpdate.counts());
    return ledgerUpdate;
  }

  @Override
  public @Nullable Revision numbered(long number) {
    return revisions.get(number);
  }

  @Override
  public Collection<Revision> all() {
    return revisions.values();
  }
}
