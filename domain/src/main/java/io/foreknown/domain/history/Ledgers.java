package io.foreknown.domain.history;

import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import io.foreknown.domain.ledger.Revision;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ledgers of all claims; of most of them there is one revision, and nothing else is kept. */
final class Ledgers {
  private final Map<String, Ledger.Revisions> byClaim = new HashMap<>();

  /** Whether any revision of a claim was entered. */
  boolean knows(String claim) {
    return byClaim.containsKey(claim);
  }

  /** Enters a revision of a claim. */
  LedgerUpdate enter(String claim, Revision arriving) {
    Ledger.Revisions known = byClaim.get(claim);
    LedgerUpdate ledgerUpdate =
        Ledger.enter(ledger(known), known == null ? None.YET : known, arriving);
    if (ledgerUpdate.arrivalResult() != ArrivalResult.DUPLICATE) {
      byClaim.put(claim, with(known, ledgerUpdate));
    }
    return ledgerUpdate;
  }

  private static @Nullable Ledger ledger(Ledger.@Nullable Revisions known) {
    if (known instanceof Several several) {
      return several.ledger;
    }
    return known instanceof One one ? one.ledger() : null;
  }

  private static Ledger.Revisions with(
      Ledger.@Nullable Revisions known, LedgerUpdate ledgerUpdate) {
    Revision counts = ledgerUpdate.counts();
    if (known == null || (known instanceof One one && one.only.number() == counts.number())) {
      return new One(counts);
    }
    Several several =
        known instanceof Several already ? already : new Several(ledgerUpdate.after());
    known.all().forEach(revision -> several.byNumber.putIfAbsent(revision.number(), revision));
    several.byNumber.put(counts.number(), counts);
    several.ledger = ledgerUpdate.after();
    return several;
  }

  private enum None implements Ledger.Revisions {
    YET;

    @Override
    public @Nullable Revision numbered(long number) {
      return null;
    }

    @Override
    public Collection<Revision> all() {
      return List.of();
    }
  }

  private record One(Revision only) implements Ledger.Revisions {
    Ledger ledger() {
      return new Ledger(only.number(), only.event(), only.publishedAt());
    }

    @Override
    public @Nullable Revision numbered(long number) {
      return only.number() == number ? only : null;
    }

    @Override
    public Collection<Revision> all() {
      return List.of(only);
    }
  }

  private static final class Several implements Ledger.Revisions {
    private final Map<Long, Revision> byNumber = new TreeMap<>();
    private Ledger ledger;

    Several(Ledger ledger) {
      this.ledger = ledger;
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
}
