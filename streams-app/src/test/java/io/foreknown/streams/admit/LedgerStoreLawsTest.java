package io.foreknown.streams.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.streams.store.GivenStores;
import io.foreknown.streams.store.GroupRow;
import io.foreknown.streams.store.RowStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.jspecify.annotations.Nullable;

/** However many revisions a claim has: its ledger is the one that is kept in memory. */
class LedgerStoreLawsTest {
  @Property(tries = 200)
  void rowsEnterRevisionsAsMemoryDoes(@ForAll("revisions") List<Revision> arriving) {
    MockProcessorContext<Void, Void> context = GivenStores.context();
    RowStore store =
        GivenStores.rows(context, AdmitStage.ROWS, AdmitStage.LEDGER, AdmitStage.REVISIONS);
    LedgerStore rows =
        new LedgerStore(store.rows(AdmitStage.LEDGER), store.members(AdmitStage.REVISIONS));
    Memory memory = new Memory(new TreeMap<>());
    Ledger ledger = null;
    for (Revision revision : arriving) {
      Ledger.LedgerUpdate expected = Ledger.enter(ledger, memory, revision);

      assertThat(rows.enter("i1", revision)).isEqualTo(expected);
      memory.revisions.put(revision.number(), expected.counts());
      ledger = expected.after();
    }
  }

  /** Whenever the revision comes that erases. */
  @Property(tries = 100)
  void ofAnErasedClaimOneRowIsLeftWhateverCame(
      @ForAll("revisions") List<Revision> before, @ForAll("revisions") List<Revision> after) {
    MockProcessorContext<Void, Void> context = GivenStores.context();
    RowStore store =
        GivenStores.rows(context, AdmitStage.ROWS, AdmitStage.LEDGER, AdmitStage.REVISIONS);
    LedgerStore rows =
        new LedgerStore(store.rows(AdmitStage.LEDGER), store.members(AdmitStage.REVISIONS));
    Revision erasing = revision(Retraction.ERASING, 1, null);

    before.forEach(revision -> rows.enter("i1", revision));
    rows.enter("i1", erasing);
    after.forEach(revision -> rows.enter("i1", revision));

    assertThat(GivenStores.keys(store, AdmitStage.REVISIONS)).isEmpty();
    assertThat(store.rows(AdmitStage.LEDGER).get("i1"))
        .isEqualTo(
            new GroupRow<>(
                new Ledger(erasing.number(), null, erasing.publishedAt()),
                new TreeMap<>(Map.of(Long.toString(erasing.number()), erasing))));
  }

  private record Memory(TreeMap<Long, Revision> revisions) implements Ledger.Revisions {
    @Override
    public @Nullable Revision numbered(long number) {
      return revisions.get(number);
    }

    @Override
    public Collection<Revision> all() {
      return revisions.values();
    }
  }

  /** Of more numbers than fit into one row, some of which come with several contents. */
  @Provide
  Arbitrary<List<Revision>> revisions() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 9),
            Arbitraries.longs().between(1, 5),
            Arbitraries.of("crocus", "gulag").injectNull(0.2))
        .as(LedgerStoreLawsTest::revision)
        .list()
        .ofMaxSize(25);
  }

  private static Revision revision(long number, long content, @Nullable String event) {
    return new Revision(
        number,
        new ContentHash(content, event == null ? 0 : event.length()),
        Instant.EPOCH.plusSeconds((number * 31 + content * 17) % 29),
        event == null ? null : new EventKey(ClaimType.INCIDENT, event),
        Origin.of("claims.ndjson", content),
        Set.of());
  }
}
