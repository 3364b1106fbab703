package io.foreknown.streams.admit;

import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.streams.store.GroupRow;
import io.foreknown.streams.store.MemberRows;
import io.foreknown.streams.store.Rows;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers of claims: one row while a claim has few revisions, and a row per revision beside it
 * once it has many, so that no row grows. A claim of one revision costs one read and one write.
 */
record LedgerStore(Rows<GroupRow<Ledger, Revision>> ledgers, MemberRows<Revision> revisions) {
  /** Hardly any claim is revised more often. */
  private static final int FEW = 4;

  /** Enters a revision of a claim. */
  LedgerUpdate enter(String id, Revision arriving) {
    GroupRow<Ledger, Revision> row = ledgers.get(id);
    SortedMap<String, Revision> few = row == null ? new TreeMap<>() : row.few();
    LedgerUpdate ledgerUpdate =
        Ledger.enter(
            row == null ? null : row.head(),
            few == null ? new Many(id, revisions) : new Few(few),
            arriving);
    if (ledgerUpdate.after().isErased()) {
      erase(id, few, ledgerUpdate);
    } else if (ledgerUpdate.arrivalResult() != ArrivalResult.DUPLICATE) {
      save(id, few, ledgerUpdate);
    }
    return ledgerUpdate;
  }

  /** Keeps the revision that erases, and nothing of any other. */
  private void erase(
      String id, @Nullable SortedMap<String, Revision> few, LedgerUpdate ledgerUpdate) {
    if (ledgerUpdate.counts().number() == ledgerUpdate.after().highest()) {
      if (few == null) {
        new Many(id, revisions).all().forEach(of -> revisions.put(id, name(of.number()), null));
      }
      SortedMap<String, Revision> only = new TreeMap<>();
      only.put(name(ledgerUpdate.counts().number()), ledgerUpdate.counts());
      ledgers.put(id, new GroupRow<>(ledgerUpdate.after(), only));
    }
  }

  private void save(
      String id, @Nullable SortedMap<String, Revision> few, LedgerUpdate ledgerUpdate) {
    Revision counts = ledgerUpdate.counts();
    if (few == null) {
      revisions.put(id, name(counts.number()), counts);
      if (!ledgerUpdate.after().equals(ledgerUpdate.before())) {
        ledgers.put(id, new GroupRow<>(ledgerUpdate.after(), null));
      }
      return;
    }
    few.put(name(counts.number()), counts);
    if (few.size() > FEW) {
      few.forEach((number, revision) -> revisions.put(id, number, revision));
    }
    ledgers.put(id, new GroupRow<>(ledgerUpdate.after(), few.size() > FEW ? null : few));
  }

  private static String name(long number) {
    return Long.toString(number);
  }

  private record Few(SortedMap<String, Revision> byNumber) implements Ledger.Revisions {
    @Override
    public @Nullable Revision numbered(long number) {
      return byNumber.get(name(number));
    }

    @Override
    public Collection<Revision> all() {
      return byNumber.values();
    }
  }

  private record Many(String id, MemberRows<Revision> rows) implements Ledger.Revisions {
    @Override
    public @Nullable Revision numbered(long number) {
      return rows.get(id, name(number));
    }

    @Override
    public Collection<Revision> all() {
      return rows.of(id).values();
    }
  }
}
